import { type LineNode, pathAt } from '../grammar/index.js';
import type { Finding } from '../lint/finding.js';
import { lineStart, type Span } from '../text/index.js';
import type { OpenDocument } from './document.js';
import type { Workspace } from './workspace.js';

/** More lines than this are not looked at one by one: a paste is left to the next analysis. */
const MOST_LINES = 50;

/** A logical line that was looked at by itself. Spans are those of the document. */
export interface LookedAt {
  readonly span: Span;
  readonly findings: readonly Finding[];
}

/** What was found in lines, by all that it depends on: the line with the sections around it. Spans are those of the text that was checked. */
export type KnownLines = Map<string, readonly Finding[]>;

/**
 * What httpd rejects in the lines that edits touched, as far as the lines and the sections around them tell: the answer to a key, until all files
 * have been looked at again.
 * @param touched where the document was edited
 * @param known is asked first, and told what is found
 */
export function lookAtLines(
  document: OpenDocument,
  touched: readonly Span[],
  workspace: Workspace,
  known: KnownLines,
): readonly LookedAt[] {
  // Of a continued line several physical lines may have been edited.
  const seen = new Set<LineNode>();
  return touchedLines(document, touched).flatMap((offset): LookedAt[] => {
    const { line, sections } = pathAt(document.tree, offset);
    if (line === null || seen.has(line)) return [];
    seen.add(line);
    const { span } = line;
    if (line.type === 'Comment' || line.type === 'CloseTag') return [{ span, findings: [] }];
    const around = line.type === 'Tag' ? sections.slice(0, -1) : sections;
    const head = around.map(({ open }) => `${textOf(open.span, document)}\n`).join('');
    const text = textOf(span, document);
    const tags = [...around.map(({ open }) => open), ...(line.type === 'Tag' ? [line] : [])];
    const tail = tags.toReversed().map(({ name }) => `</${name.value}>\n`);
    // Never a mere slice of the document, which would keep all of its text in memory.
    const whole = `${head}${text}\n${tail.join('')}`;
    const found = known.get(whole) ?? workspace.rejections(document.path, whole);
    known.set(whole, found);
    const by = span.start - head.length;
    const findings = found.flatMap((finding): Finding[] => {
      const { source, span } = finding.location;
      if (source.path !== document.path || span.start < head.length || span.end > head.length + text.length) return [];
      const location = { source: document.tree.source, span: { start: span.start + by, end: span.end + by } };
      return [{ ...finding, location, related: [], fixes: [] }];
    });
    return [{ span, findings }];
  });
}

function textOf({ start, end }: Span, { text }: OpenDocument): string {
  return text.slice(start, end);
}

/** An offset in each line that was edited, the last first: where its first character that is no blank stands. */
function touchedLines({ text }: OpenDocument, touched: readonly Span[]): readonly number[] {
  const starts = new Set<number>();
  for (const { start, end } of touched.toReversed()) {
    for (let at = lineStart(text, start); at <= end && at <= text.length && starts.size < MOST_LINES; ) {
      starts.add(at + (/^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0));
      const feed = text.indexOf('\n', at);
      if (feed < 0) break;
      at = feed + 1;
    }
  }
  return [...starts];
}
