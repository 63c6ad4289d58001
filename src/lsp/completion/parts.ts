import type { CompletionItem } from 'vscode-languageserver-types';
import { partedArgument } from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import { valuesOf } from '../word-content.js';
import type { Workspace } from '../workspace.js';
import { pathItems } from './paths.js';
import { isLoaded, otherArguments, termItem } from './terms.js';
import type { TypedArgument } from './typed.js';

/** What an argument that is made of parts may go on with; `null` for others, and where it has no part at the cursor. */
export function partItems(
  directive: string,
  { line, index, before, span, quote }: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const next = partedArgument(directive, index, valuesOf(line))?.next(before) ?? null;
  if (next === null) return null;
  const { from, path, terms } = next;
  const start = span.start + from;
  if (path) return pathItems(before.slice(from), { start, end: span.end }, cursor.document, workspace);
  // Inside, what stands behind the cursor stays.
  const end = from === 0 ? span.end : cursor.offset;
  const [server] = workspace.recent(cursor.document.path).servers;
  const written = new Set(otherArguments({ line, index }).map((word) => word.replace(/=.*$/s, '=')));
  const left = terms.filter((term) => isLoaded(term, server) && !written.has(term.name));
  return left.map((term) => {
    const needsQuotes = from === 0 && quote === null && term.name.includes(' ');
    return termItem(term, 'Value', { start, end }, cursor, needsQuotes ? { newText: `"${term.name}"` } : {});
  });
}
