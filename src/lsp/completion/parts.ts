import type { CompletionItem } from 'vscode-languageserver-types';
import { partedArgument } from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import type { Workspace } from '../workspace.js';
import { pathItems } from './paths.js';
import { termItem } from './terms.js';
import type { TypedArgument } from './typed.js';

/** What an argument that is made of parts may go on with; `null` for others, and where it has no part at the cursor. */
export function partItems(
  directive: string,
  { index, before, span, quote }: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const next = partedArgument(directive, index)?.next(before) ?? null;
  if (next === null) return null;
  const { from, path, terms } = next;
  const start = span.start + from;
  if (path) return pathItems(before.slice(from), { start, end: span.end }, cursor.document, workspace);
  // Inside, what stands behind the cursor stays.
  const end = from === 0 ? span.end : cursor.offset;
  return terms.map((term) => {
    const isWhole = from === 0 && quote === null && term.name.includes(' ');
    return termItem(term, 'Value', { start, end }, cursor, isWhole ? { newText: `"${term.name}"` } : {});
  });
}
