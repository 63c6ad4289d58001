import type { ConfigFile } from './ast.js';

/**
 * The text of a file, put together from its lines and what stands between them. For a parsed file it is the text that was parsed, to the
 * character: every line is in the tree once, in order, with its exact range.
 */
export function print(file: ConfigFile): string {
  const { text } = file.source;
  const parts: string[] = [];
  let at = 0;
  for (const { span } of file.lines) {
    parts.push(text.slice(at, span.start), text.slice(span.start, span.end));
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
