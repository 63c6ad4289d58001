import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../lint/finding.js';
import type { Analysis } from '../analysis.js';
import type { OpenDocument } from '../document.js';

/** The findings of a document that touch a range. */
export function findingsAt(document: OpenDocument, range: Range, { findings }: Analysis): readonly Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings.filter(
    ({ location: { source, span } }) => source.path === document.path && span.start <= end && start <= span.end,
  );
}
