import type { Finding, Fix } from '../../lint/finding.js';
import type { ActionSource } from '../features/code-action.js';
import { toDiagnostic } from '../to-diagnostic.js';
import { findingsAt } from './findings-at.js';
import { workspaceEdit } from './workspace-edit.js';

/** The fixes of the findings in a range; a safe one that is the first of its finding is the preferred one. */
export const quickFixes: ActionSource = (document, { range }, workspace) => {
  const analysis = workspace.analysis(document.path);
  return findingsAt(document, range, analysis).flatMap((finding: Finding) =>
    finding.fixes.map((fix: Fix, index) => ({
      title: titled(fix),
      kind: 'quickfix',
      isPreferred: index === 0 && fix.safe,
      diagnostics: [toDiagnostic(finding, ({ source, span }) => workspace.placeIn(source, span))],
      edit: workspaceEdit(fix.edits, analysis, workspace),
    })),
  );
};

function titled({ title, safe }: Fix): string {
  const text = title.slice(0, 1).toUpperCase() + title.slice(1);
  return safe ? text : `${text} (changes what httpd does)`;
}
