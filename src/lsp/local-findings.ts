import { pathAt } from '../grammar/index.js';
import type { Finding } from '../lint/finding.js';
import { lineStart, type TextEdit } from '../text/index.js';
import type { OpenDocument } from './document.js';
import type { Workspace } from './workspace.js';

/** More lines than this are not looked at one by one: a paste is left to the next analysis. */
const MOST_LINES = 50;

/**
 * What httpd rejects in the lines that edits touched, as far as the lines and the sections around them tell: the answer to a key, until all files
 * have been looked at again. Spans are those of the document.
 */
export function localFindings(
  document: OpenDocument,
  edits: readonly TextEdit[],
  workspace: Workspace,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const offset of touchedLines(document, edits)) {
    const { line, sections } = pathAt(document.tree, offset);
    if (line === null || line.type === 'Comment' || line.type === 'CloseTag') continue;
    const around = line.type === 'Tag' ? sections.slice(0, -1) : sections;
    const head = around.map(({ open }) => `${open.source.text.slice(open.span.start, open.span.end)}\n`).join('');
    const text = document.text.slice(line.span.start, line.span.end);
    const tags = line.type === 'Tag' ? [...around.map(({ open }) => open), line] : around.map(({ open }) => open);
    const tail = tags
      .reverse()
      .map(({ name }) => `\n</${name.value}>`)
      .join('');
    const { findings: found } = workspace.rejections(document.path, head + text + tail);
    for (const finding of found) {
      const { source, span } = finding.location;
      if (source.path !== document.path || span.start < head.length || span.end > head.length + text.length) continue;
      const by = line.span.start - head.length;
      findings.push({
        ...finding,
        location: { source: document.tree.source, span: { start: span.start + by, end: span.end + by } },
        related: [],
        fixes: [],
      });
    }
  }
  return findings;
}

/** An offset in each line that was edited: where its first character that is no blank stands. */
function touchedLines({ text }: OpenDocument, edits: readonly TextEdit[]): readonly number[] {
  const starts = new Set<number>();
  for (const [index, { start, text: inserted }] of edits.entries()) {
    let from = start;
    let to = start + inserted.length;
    for (const later of edits.slice(index + 1)) {
      const by = later.text.length - (later.end - later.start);
      if (later.start <= from) from += by;
      if (later.start <= to) to += by;
    }
    for (let at = lineStart(text, Math.max(0, from)); at <= to && at <= text.length && starts.size < MOST_LINES; ) {
      starts.add(at + (/^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0));
      const feed = text.indexOf('\n', at);
      if (feed < 0) break;
      at = feed + 1;
    }
  }
  return [...starts];
}
