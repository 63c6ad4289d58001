import type { CompletionItem } from 'vscode-languageserver-types';
import type { Cursor } from '../cursor.js';
import { givenNames } from '../variable-values.js';
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
  const place = { start, end: offset + rest.length };
  const named = symbolItems('define', place, document, workspace).map(({ label, detail }) => ({ label, detail }));
  const given = givenNames(document.path, workspace)
    .filter(({ name }) => !named.some(({ label }) => label === name))
    .map(({ name, value }) => ({ label: name, detail: `-D ${name}${value === null ? '' : `=${value}`}` }));
  return [...named, ...given].map(({ label, detail }) =>
    item(label, 'Variable', place, document, {
      newText: `${label}}`,
      ...(detail === undefined ? {} : { detail }),
    }),
  );
}
