import { fixTexts } from '../../lint/fix.js';
import type { ActionSource } from '../features/code-action.js';
import { workspaceEdit } from './workspace-edit.js';

/** All safe fixes of the document, as far as they do not touch one another, and no edit touched what they replace. */
export const fixAll: ActionSource = (document, _params, workspace) => {
  const analysis = workspace.analysisAtOnce(document.path);
  const own = analysis.findings.filter(({ location }) => location.source.path === document.path);
  const inside = own.map((finding) => ({
    ...finding,
    fixes: finding.fixes.filter(
      ({ edits }) =>
        edits.every(({ file }) => file === document.path) && workspaceEdit(edits, analysis, workspace) !== null,
    ),
  }));
  const { edits, count } = fixTexts(inside, analysis.sources, false);
  if (count === 0) return [];
  const all = [...edits].flatMap(([file, changes]) => changes.map((edit) => ({ ...edit, file })));
  const edit = workspaceEdit(all, analysis, workspace);
  if (edit === null) return [];
  return [
    {
      title: `Fix all ${count} findings that can be fixed safely`,
      kind: 'source.fixAll.wsgi-lint',
      edit,
    },
  ];
};
