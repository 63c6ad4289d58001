import type { Fix } from '../../lint/finding.js';
import { diagnosticOf } from '../diagnostics.js';
import type { ActionSource } from '../features/code-action.js';
import { findingsAt } from './findings-at.js';
import { workspaceEdit } from './workspace-edit.js';

/** The fixes of the findings in a range; a safe one that is the first of its finding is the preferred one. */
export const quickFixes: ActionSource = (document, { range }, workspace) => {
  const analysis = workspace.analysisAtOnce(document.path);
  return findingsAt(document, range, analysis, workspace).flatMap(({ finding }) =>
    finding.fixes.flatMap((fix, index) => {
      const edit = workspaceEdit(fix.edits, analysis, workspace);
      if (edit === null) return [];
      return [
        {
          title: titled(fix),
          kind: 'quickfix',
          isPreferred: index === 0 && fix.safe,
          diagnostics: diagnosticOf(finding, analysis, workspace),
          edit,
        },
      ];
    }),
  );
};

function titled({ title, safe }: Fix): string {
  const text = title.slice(0, 1).toUpperCase() + title.slice(1);
  return safe ? text : `${text} (changes what httpd does)`;
}
