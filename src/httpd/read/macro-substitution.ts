import { byteLength, type TextEdit } from '../../text/index.js';

/** `MAX_STRING_LEN`: what a line of a macro holds at most, its line feed and a NUL included (spec 9.6). */
export const LONGEST_LINE = 8192;

/** A line of a body with values put in, and which arguments were met; `null`: it became too long. */
export interface Substitution {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly used: ReadonlySet<number>;
}

/**
 * Puts `values` in the place of the macro's argument names (`substitute_macro_args`, spec 9.5): leftmost first, the longest name at one place.
 * An argument whose name starts with `@` comes in quotes. httpd goes on behind as many bytes as the plain value has: of a quoted one it may
 * look at the end again, where a name that is met makes the line grow until it is too long.
 */
export function substitute(line: string, names: readonly string[], values: readonly string[]): Substitution | null {
  const used = new Set<number>();
  const edits: TextEdit[] = [];
  const done: string[] = [];
  let rest = line;
  let bytes = byteLength(line);
  /** Where `rest` starts in the line, but for the end of a quoted value that it may start with. */
  let origin = 0;
  let plain = true;
  for (let found = nextName(rest, names); found !== null; found = nextName(rest, names)) {
    const name = names[found.index] ?? '';
    const value = values[found.index] ?? '';
    used.add(found.index);
    const inserted = name === value || !name.startsWith('@') ? value : quote(value);
    bytes += byteLength(inserted) - byteLength(name);
    if (name !== value && bytes + 1 >= LONGEST_LINE) return null;
    done.push(rest.slice(0, found.at), inserted.slice(0, value.length));
    const looked = inserted.slice(value.length);
    const end = found.at + name.length;
    rest = looked + rest.slice(end);
    if (looked !== '' && (nextName(rest, names)?.at ?? rest.length) < looked.length) plain = false;
    if (name !== value) edits.push({ start: origin + found.at, end: origin + end, text: inserted });
    origin += end - looked.length;
  }
  done.push(rest);
  const text = done.join('');
  return { text, edits: plain ? edits : [{ start: 0, end: line.length, text }], used };
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function nextName(text: string, names: readonly string[]): { readonly at: number; readonly index: number } | null {
  let at = -1;
  let index = -1;
  for (const [candidate, name] of names.entries()) {
    // An empty name has been rejected; it would be met everywhere.
    const found = name === '' ? -1 : text.indexOf(name);
    if (found < 0) continue;
    if (at < 0 || found < at || (found === at && (names[index] ?? '').length < name.length)) {
      at = found;
      index = candidate;
    }
  }
  return at < 0 ? null : { at, index };
}

/** Where names of arguments stand in a line, as `substitute` meets them. */
export function namesIn(
  line: string,
  names: readonly string[],
): readonly { readonly at: number; readonly name: string }[] {
  const found: { readonly at: number; readonly name: string }[] = [];
  for (let from = 0; ; ) {
    const next = nextName(line.slice(from), names);
    const name = next === null ? undefined : names[next.index];
    if (next === null || name === undefined) return found;
    found.push({ at: from + next.at, name });
    from += next.at + name.length;
  }
}
