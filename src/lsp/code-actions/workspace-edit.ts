import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FileEdit } from '../../lint/finding.js';
import type { Analysis } from '../analysis.js';
import type { Workspace } from '../workspace.js';

/** Edits of files that an analysis read, as the client takes them. */
export function workspaceEdit(edits: readonly FileEdit[], { sources }: Analysis, workspace: Workspace): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, start, end, text } of edits) {
    const source = sources.find(({ path }) => path === file);
    if (source === undefined) continue;
    const { uri, range } = workspace.placeIn(source, { start, end });
    changes[uri] = [...(changes[uri] ?? []), { range, newText: text }];
  }
  return { changes };
}
