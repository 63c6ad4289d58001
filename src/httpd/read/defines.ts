import type { TextEdit } from '../../text/index.js';
import type { Named } from '../reading.js';
import type { Location } from '../tree.js';
import { lowerCase } from './ascii.js';

/** `Define`d names and values (spec 5). Names are told apart by case, values are not: httpd keeps them in an array and in a table. */
export class Defines {
  readonly #names: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #values = new Map<string, string>();
  readonly #locations = new Map<string, Location | null>();
  readonly #removed = new Set<string>();

  has(name: string): boolean {
    return this.#index.has(name);
  }

  /** Whether it was there and an `UnDefine` took it away. */
  wasRemoved(name: string): boolean {
    return this.#removed.has(name) && !this.has(name);
  }

  value(name: string): string | undefined {
    return this.#values.get(lowerCase(name));
  }

  /** Without a value, one that is there stays. */
  define(name: string, value: string | null, location: Location | null): void {
    if (!this.#index.has(name)) {
      this.#index.set(name, this.#names.length);
      this.#names.push(name);
    }
    this.#locations.set(name, location);
    if (value !== null) this.#values.set(lowerCase(name), value);
  }

  /** The last name takes the place of the one that goes (`unset_define`). */
  undefine(name: string): void {
    const index = this.#index.get(name);
    this.#removed.add(name);
    this.#values.delete(lowerCase(name));
    if (index === undefined) return;
    this.#index.delete(name);
    const last = this.#names.pop();
    if (last === undefined || last === name) return;
    this.#names[index] = last;
    this.#index.set(last, index);
  }

  all(): Named[] {
    return this.#names.map((name) => ({
      name,
      value: this.value(name) ?? null,
      location: this.#locations.get(name) ?? null,
    }));
  }
}

/** A text with its variables replaced, and the names of those that have no value, in order. */
export interface Expansion {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly missing: readonly string[];
}

/**
 * Replaces each `${NAME}` once (`ap_resolve_env`, spec 5.1 to 5.4). `allow` is asked with the length of the result before it is made; `null`
 * when it says no.
 */
export function expandVariables(
  text: string,
  lookUp: (name: string) => string | undefined,
  allow: (length: number) => boolean,
): Expansion | null {
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  let length = text.length;
  for (let start = text.indexOf('${'); start >= 0; ) {
    const end = text.indexOf('}', start + 2);
    if (end < 0) break;
    const name = text.slice(start + 2, end);
    const value = lookUp(name);
    if (value === undefined) missing.push(name);
    else {
      edits.push({ start, end: end + 1, text: value });
      length += value.length - (end + 1 - start);
    }
    start = text.indexOf('${', end + 1);
  }
  if (edits.length === 0) return { text, edits, missing };
  if (!allow(length)) return null;
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), edits, missing };
}
