import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver-protocol';
import { walk } from '../../grammar/index.js';
import type { Span } from '../../text/index.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';

/** Sections, blocks of comments, and lines that are continued. */
export const foldingRange = feature({
  method: 'textDocument/foldingRange',
  summary: 'Sections, blocks of comments, continued lines, runs of `LoadModule` and `Include`.',
  capabilities: () => ({ foldingRangeProvider: true }),
  run({ textDocument }: FoldingRangeParams, workspace): FoldingRange[] {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? [] : foldsIn(document);
  },
});

function foldsIn(document: OpenDocument): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const add = ({ start, end }: Span, kind?: 'comment' | 'imports', keep = 0): void => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line - keep;
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  walk(document.tree, {
    enter(statement) {
      // The close tag stays to be seen.
      if (statement.type === 'Section') add(statement.span, undefined, statement.close === null ? 0 : 1);
      else if (statement.type === 'Directive') add(statement.span);
    },
  });
  for (const run of runs(document)) add(run.span, run.kind);
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

interface Run {
  readonly kind: 'comment' | 'imports';
  readonly span: Span;
}

/** Lines of one kind that follow each other without a gap. */
function runs(document: OpenDocument): readonly Run[] {
  const found: Run[] = [];
  let lastLine = -2;
  for (const line of document.tree.lines) {
    const kind =
      line.type === 'Comment'
        ? 'comment'
        : line.type === 'Directive' && /^(?:LoadModule|Include|IncludeOptional)$/i.test(line.name.value)
          ? 'imports'
          : null;
    const at = document.positionAt(line.span.start).line;
    const previous = found.at(-1);
    if (kind !== null && previous?.kind === kind && lastLine + 1 === at)
      found[found.length - 1] = { kind, span: { start: previous.span.start, end: line.span.end } };
    else if (kind !== null) found.push({ kind, span: line.span });
    lastLine = kind === null ? -2 : document.positionAt(line.span.end).line;
  }
  return found;
}
