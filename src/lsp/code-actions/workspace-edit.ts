import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FileEdit } from '../../lint/finding.js';
import type { Analysis } from '../analysis.js';
import type { Workspace } from '../workspace.js';

/** Edits of files that an analysis read, as the client takes them; `null` when what they replace was edited since. */
export function workspaceEdit(
  edits: readonly FileEdit[],
  analysis: Analysis,
  workspace: Workspace,
): WorkspaceEdit | null {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, start, end, text } of edits) {
    const source = analysis.sources.find(({ path }) => path === file);
    if (source === undefined) continue;
    const place = workspace.placeOf({ source, span: { start, end } }, analysis);
    if (place === null) return null;
    const { uri, range } = place;
    changes[uri] = [...(changes[uri] ?? []), { range, newText: text }];
  }
  return { changes };
}
