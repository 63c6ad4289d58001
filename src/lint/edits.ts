import { type ConfigNode, type Location, nameEnd } from '../httpd/tree.js';
import { type Argument, isVerbatim, locate } from '../model/arguments.js';
import type { WsgiOption } from '../model/wsgi-options.js';
import { lineStart, type Source, type Span, withoutLastSlash } from '../text/index.js';
import type { FileEdit, Fix } from './finding.js';

/** A fix that replaces one range of a directive's line (offsets in `node.line.text`); none where the words come out of a variable or a macro. */
export function replaceIn(
  node: ConfigNode,
  start: number,
  end: number,
  text: string,
  how: { readonly title: string; readonly safe: boolean },
): readonly Fix[] {
  if (!isVerbatim(node, start, end)) return [];
  return [{ ...how, edits: [replace(locate(node, start, end), text)] }];
}

/** Gives a directive another name. Where its arguments stand in a column, they stay there. */
export function rename(node: ConfigNode, name: string): readonly Fix[] {
  const length = nameEnd(node);
  const blanks = /^ */.exec(node.line.text.slice(length))?.[0].length ?? 0;
  const kept = blanks < 2 ? blanks : Math.max(1, blanks + length - name.length);
  return replaceIn(node, 0, length + blanks, name + ' '.repeat(kept), { title: `write \`${name}\``, safe: true });
}

/** Puts a text in the place of another one. */
export function replace({ source, span }: Location, text: string): FileEdit {
  return { file: source.path, start: span.start, end: span.end, text };
}

/** The physical lines of a directive, or of a whole section, without the indentation before and with the line feed behind. */
export function wholeLines(node: ConfigNode): Location | null {
  if (node.node === null || (node.section && node.close === null)) return null;
  const { start, end } = node.node.span;
  return linesAround(node.source, { start, end: node.close?.span.end ?? end });
}

/** The physical lines that a range begins and ends in, with the line feed behind. */
export function linesAround(source: Source, { start, end }: Span): Location {
  const { text } = source;
  let feed = text.indexOf('\n', end);
  // An empty line that a backslash joins to it belongs to it as well.
  while (feed > 0 && /\\\r?$/.test(text.slice(Math.max(end, feed - 2), feed))) feed = text.indexOf('\n', feed + 1);
  return { source, span: { start: lineStart(text, start), end: feed < 0 ? text.length : feed + 1 } };
}

const lineBreaks = new WeakMap<Source, string>();

/** How the lines of a file end. To find out takes a look at all of it, and a file may have many fixes. */
export function lineBreakOf(source: Source): string {
  const known = lineBreaks.get(source);
  if (known !== undefined) return known;
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  lineBreaks.set(source, lineBreak);
  return lineBreak;
}

/** Deletes the lines of a directive or section. Where empty lines meet, or the end of a section, one goes with them. */
export function removeLines(node: ConfigNode): FileEdit | null {
  const lines = wholeLines(node);
  return lines === null ? null : removal(lines);
}

/** Takes whole lines out, and one of two empty lines that would come together. */
export function removal({ source, span: { start, end } }: Location): FileEdit {
  const before = source.text.slice(Math.max(0, start - 200), start);
  const after = source.text.slice(end, end + 200);
  // One that a backslash joins to the line before it is no empty line.
  const above = /(?<=(?<!\\\r?)\n)[ \t]*\r?\n$/.exec(before)?.[0].length ?? 0;
  const below = above > 0 || start === 0 ? (/^[ \t]*\r?\n/.exec(after)?.[0].length ?? 0) : 0;
  const closes = /^[ \t]*<\//.test(after);
  return { file: source.path, start: closes ? start - above : start, end: end + below, text: '' };
}

/** A fix that deletes a directive or section. */
export function remove(node: ConfigNode, how: { readonly title?: string; readonly safe: boolean }): readonly Fix[] {
  const edit = removeLines(node);
  return edit === null ? [] : [{ title: 'remove the line', ...how, edits: [edit] }];
}

/** Puts a directive or section in front of another of the same file and section, each with the comment that stands right above it. */
export function moveBefore(node: ConfigNode, target: ConfigNode, title: string): readonly Fix[] {
  const [from, to] = [withComment(node), withComment(target)];
  if (from === null || to === null || node.source !== target.source || node.parent !== target.parent) return [];
  const { start, end } = from.span;
  const moved = node.source.text.slice(start, end);
  const text = endsLine(moved) ? moved : moved + lineBreakOf(node.source);
  const insert = { file: node.source.path, start: to.span.start, end: to.span.start, text };
  return [{ title, safe: true, edits: [insert, removal(from)] }];
}

/** Whole lines, with the comment right above them. */
function withComment(node: ConfigNode): Location | null {
  const lines = wholeLines(node);
  if (lines === null) return null;
  const { source, span } = lines;
  const comment = /(?:^|\n)((?:[ \t]*#[^\n]*\n)+)$/.exec(source.text.slice(Math.max(0, span.start - 4000), span.start));
  return { source, span: { start: span.start - (comment?.[1]?.length ?? 0), end: span.end } };
}

/** With a line feed that no backslash takes for its own, as at the end of a file. */
function endsLine(text: string): boolean {
  return /(?<!\\\r?)\n$/.test(text);
}

/** Puts lines before those of a directive, indented like it. */
export function insertBefore(node: ConfigNode, lines: readonly string[]): FileEdit | null {
  const at = wholeLines(node);
  if (at === null) return null;
  const { start } = at.span;
  const text = lines.map((line) => indentOf(node) + line + lineBreakOf(node.source)).join('');
  return { file: node.source.path, start, end: start, text };
}

/** Adds a directive before another one. Not safe: it is there to change what httpd does. */
export function addBefore(node: ConfigNode, line: string): readonly Fix[] {
  const edit = insertBefore(node, [line]);
  return edit === null ? [] : [{ title: `add \`${line}\``, safe: false, edits: [edit] }];
}

/** Puts lines behind those of a directive, indented like it. */
export function insertAfter(node: ConfigNode, lines: readonly string[]): FileEdit | null {
  const at = wholeLines(node);
  if (at === null) return null;
  const { start, end } = at.span;
  const lineBreak = lineBreakOf(node.source);
  const feed = endsLine(node.source.text.slice(start, end)) ? '' : lineBreak;
  const text = lines.map((line) => indentOf(node) + line + lineBreak).join('');
  return { file: node.source.path, start: end, end, text: feed + text };
}

/** Adds a directive behind another one. Not safe: it is there to change what httpd does. */
export function addAfter(node: ConfigNode, line: string): readonly Fix[] {
  const edit = insertAfter(node, [line]);
  return edit === null ? [] : [{ title: `add \`${line}\``, safe: false, edits: [edit] }];
}

/** The blanks before a directive. */
export function indentOf(node: ConfigNode): string {
  if (node.node === null) return '';
  const { text } = node.source;
  const at = node.node.span.start;
  return text.slice(lineStart(text, at), at);
}

/** A value as one word of a line. */
export function quoted(value: string): string {
  return value === '' || /[\s"']/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}

/** Puts a slash at the end of a word. */
export function appendSlash(node: ConfigNode, word: Argument, safe: boolean): readonly Fix[] {
  return appendTo(node, word, '/', safe);
}

/** Puts text at the end of a word. */
export function appendTo(node: ConfigNode, word: Argument, text: string, safe: boolean): readonly Fix[] {
  const at = word.quoted ? word.end - 1 : word.end;
  if (!isVerbatim(node, word.start, word.end)) return [];
  const edit = replace(locate(node, at, at), text);
  return [{ title: `write \`${word.value}${text}\``, safe, edits: [edit] }];
}

/** Takes the slashes at the end of a word away; the root keeps its own. */
export function removeLastSlash(node: ConfigNode, { value, end, quoted }: Argument, safe: boolean): readonly Fix[] {
  const bare = withoutLastSlash(value);
  const last = quoted ? end - 1 : end;
  if (bare === value) return [];
  return replaceIn(node, last - (value.length - bare.length), last, '', { title: `write \`${bare}\``, safe });
}

/** Takes an option out, with the blanks behind it, or before it at the end of the line. */
export function removeOption(node: ConfigNode, { start, end, name, value }: WsgiOption, safe: boolean): readonly Fix[] {
  const { text } = node.line;
  const blanks = text.slice(end).search(/\S|$/);
  const last = end + blanks >= text.length;
  const from = last ? text.slice(0, start).trimEnd().length : start;
  return replaceIn(node, from, last ? end : end + blanks, '', { title: `remove \`${name}=${value}\``, safe });
}

/** Puts options behind the last word of a directive. Not safe: they change what the group does. */
export function appendOption(node: ConfigNode, text: string): readonly Fix[] {
  const { length } = node.line.text;
  if (!isVerbatim(node, length - 1, length)) return [];
  const edit = replace(locate(node, length, length), ` ${text}`);
  return [{ title: `add \`${text}\``, safe: false, edits: [edit] }];
}
