import type { ConfigFile } from '../grammar/index.js';
import { lineBreakIn, lineStart, type TextEdit } from '../text/index.js';
import type { FormatOptions } from './options.js';
import type { PlacedLine } from './placed-lines.js';

/** Empty lines: none at the start and at the end of the file, few between two others; and a line feed at the end. */
export function blankLineEdits(
  { source: { text } }: ConfigFile,
  lines: readonly PlacedLine[],
  { maxBlankLines }: FormatOptions,
): readonly TextEdit[] {
  const feed = lineBreakIn(text);
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { line, isForeign } of lines) {
    const start = lineStart(text, line.extent.start);
    const most = from === 0 ? 0 : maxBlankLines;
    const between = text.slice(from, start);
    const count = between.split('\n').length - 1;
    // Only what is empty in every respect: a NUL or a mark at the start of the file is none of ours.
    if (!isForeign && start > from && /^[ \t\r\n]*$/.test(between)) {
      const wanted = feed.repeat(Math.min(count, most));
      edits.push({ start: from, end: start, text: wanted });
    }
    const end = text.indexOf('\n', line.extent.end);
    from = end < 0 ? text.length : end + 1;
  }
  return lines.length === 0 ? [] : [...edits, ...lastFeed(text, from, lines, feed)];
}

function lastFeed(text: string, from: number, lines: readonly PlacedLine[], feed: string): readonly TextEdit[] {
  if (from < text.length)
    return /^[ \t\r\n]*$/.test(text.slice(from)) ? [{ start: from, end: text.length, text: '' }] : [];
  if (text.endsWith('\n')) return [];
  // Behind a backslash a line feed would continue the line, and behind a `Use` httpd reads on (spec 9).
  const isRisky =
    /[\\\0][ \t\r]*$/.test(text) ||
    lines.some(({ line }) => line.type === 'Directive' && /^use$/i.test(line.name.value));
  return isRisky ? [] : [{ start: text.length, end: text.length, text: feed }];
}
