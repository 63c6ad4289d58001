import type { CompletionItem } from 'vscode-languageserver-types';
import type { Cursor } from '../cursor.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import { symbolItems } from './symbol-names.js';
import type { TypedArgument } from './typed.js';

/** The names that `Define` made, behind a `${`; `null` when the cursor is not behind one. */
export function variableItems(
  { before, span }: TypedArgument,
  { document, offset }: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const open = before.lastIndexOf('${');
  if (open < 0 || before.indexOf('}', open) >= 0) return null;
  const start = span.start + open + 2;
  const rest = /^[\w.-]*\}?/.exec(document.text.slice(offset))?.[0] ?? '';
  const names = symbolItems('define', { start, end: offset + rest.length }, document, workspace);
  return names.map(({ label, detail }) =>
    item(label, 'Variable', { start, end: offset + rest.length }, document, {
      newText: `${label}}`,
      ...(detail === undefined ? {} : { detail }),
    }),
  );
}
