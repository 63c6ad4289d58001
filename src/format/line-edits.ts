import { commandName } from '../directives/arity.js';
import type { Definition } from '../directives/define.js';
import { writtenName } from '../directives/describe.js';
import type { Registry } from '../directives/registry.js';
import {
  type Directive,
  findVariables,
  getWords,
  isBlank,
  type LineNode,
  skipBlanks,
  type Tag,
} from '../grammar/index.js';
import { lineStart, type TextEdit } from '../text/index.js';
import { type FormatOptions, indentOf } from './options.js';
import type { PlacedLine } from './placed-lines.js';

/** The edits within one logical line. */
export function lineEdits(
  { line, depth, isForeign }: PlacedLine,
  registry: Registry,
  options: FormatOptions,
): readonly TextEdit[] {
  const { text } = line.source;
  const { start, end, plain } = line.extent;
  const from = lineStart(text, start);
  // A byte order mark is a part of the first word, and a NUL hides what follows it.
  if (isForeign || text.slice(from, end).includes('\0') || (from === 0 && text.startsWith('\ufeff'))) return [];
  const edits: TextEdit[] = [];
  const step = indentOf(options);
  if (depth !== null) edits.push({ start: from, end: start, text: step.repeat(depth) });
  if (line.type === 'Comment') return plain ? [...edits, ...trailing(line)] : edits;
  const definition = definitionOf(line, registry);
  // httpd quotes the close tag that it did not expect.
  if (line.type !== 'CloseTag' || depth !== null) edits.push(...nameEdits(line, definition, options));
  // Blanks in the name of a variable are a part of it.
  if (findVariables(line.text).some(({ name }) => /\s/.test(name))) return edits;
  if (plain) return [...edits, ...gapEdits(line, definition), ...trailing(line)];
  return [...edits, ...continuationEdits(line, depth === null ? null : step.repeat(depth + 1))];
}

function definitionOf(line: Exclude<LineNode, { type: 'Comment' }>, registry: Registry): Definition | null {
  return registry.find(line.type === 'Directive' ? line.name.value : `<${line.name.value}`)[0] ?? null;
}

function nameEdits(
  { name }: Exclude<LineNode, { type: 'Comment' }>,
  definition: Definition | null,
  { nameCase }: FormatOptions,
): readonly TextEdit[] {
  if (nameCase === 'keep' || definition === null) return [];
  const registered = writtenName(definition).replace(/^<|>$/g, '');
  const { start, end } = name.span;
  // Names in quotes, or over two lines, are somebody's own.
  if (name.raw.length !== registered.length || name.raw.toLowerCase() !== registered.toLowerCase()) return [];
  return [{ start, end, text: registered }];
}

/** What stands behind the last word, up to the end of the line; a CR stays. With it a backslash would continue the line. */
function trailing({ source: { text }, extent: { end } }: LineNode): readonly TextEdit[] {
  const feed = text.indexOf('\n', end);
  const last = feed < 0 ? text.length : feed;
  const stop = last > end && text[last - 1] === '\r' ? last - 1 : last;
  return text[end - 1] === '\\' || stop <= end ? [] : [{ start: end, end: stop, text: '' }];
}

/** One blank behind the name, and between words that httpd takes apart itself. */
function gapEdits(line: Exclude<LineNode, { type: 'Comment' }>, definition: Definition | null): readonly TextEdit[] {
  if (line.type === 'CloseTag') return [];
  const { text, extent } = line;
  const isSplit =
    definition !== null && definition.args.arity !== 'RAW_ARGS' && commandName(definition) === definition.name;
  const words = isSplit ? getWords(text) : getWords(text).slice(0, 2);
  return words.slice(1).flatMap((word, index) => {
    const before = words[index]?.end ?? word.start;
    return before === word.start ? [] : [{ start: extent.start + before, end: extent.start + word.start, text: ' ' }];
  });
}

/** Continued lines one step further in, with one blank before the backslash, where blanks separate words there. */
function continuationEdits(
  line: Directive | Tag | Extract<LineNode, { type: 'CloseTag' }>,
  indent: string | null,
): readonly TextEdit[] {
  if (indent === null || line.type === 'CloseTag') return [];
  const { text } = line.source;
  const { start, end } = line.extent;
  // A quote within a word may be one to the directive: blanks between two of them count.
  if (line.args.some(({ raw, quote }) => (quote === null ? /["']/.test(raw) : raw.includes('\n')))) return [];
  const edits: TextEdit[] = [];
  for (let feed = text.indexOf('\n', start); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
    const slash = text[feed - 1] === '\r' ? feed - 2 : feed - 1;
    const next = skipLineBlanks(text, feed + 1);
    // Two backslashes are a riddle of their own, and an empty line ends the directive.
    if (text[slash] !== '\\' || text[slash - 1] === '\\' || next >= end || text[next] === '\n') return edits;
    let before = slash;
    while (before > start && isBlank(text.charCodeAt(before - 1)) && text[before - 1] !== '\n') before--;
    if (before === slash && next === feed + 1) continue;
    // A line with nothing but a backslash stays as it is.
    if (text[before - 1] !== '\n' && before > start) edits.push({ start: before, end: slash, text: ' ' });
    if (text[next] !== '\\') edits.push({ start: feed + 1, end: next, text: indent });
  }
  return edits;
}

function skipLineBlanks(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return Math.min(skipBlanks(text, at), feed < 0 ? text.length : feed);
}
