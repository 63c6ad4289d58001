import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../lint/finding.js';
import type { Span } from '../../text/index.js';
import type { Analysis } from '../analysis.js';
import type { OpenDocument } from '../document.js';
import { moved } from '../edit-log.js';
import type { Workspace } from '../workspace.js';

/** A finding with where it is now. */
export interface FoundAt {
  readonly finding: Finding;
  readonly span: Span;
}

/** The findings of a document that touch a range, as far as they are known and no edit touched them. */
export function findingsAt(
  document: OpenDocument,
  range: Range,
  analysis: Analysis,
  workspace: Workspace,
): readonly FoundAt[] {
  const edits = workspace.editsSince(analysis, document.path) ?? [];
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return analysis.findings.flatMap((finding) => {
    const { source, span: before } = finding.location;
    const span = source.path === document.path ? moved(before, edits) : null;
    return span !== null && span.start <= end && start <= span.end ? [{ finding, span }] : [];
  });
}
