import type {
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { SymbolKind } from '../../directives/args.js';
import { cursorOf } from '../cursor.js';
import { feature, type Refusal } from '../feature.js';
import { type Occurrence, occurrenceAt, occurrencesAround, placeOfOccurrence, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

/** What has a name of its own, and which names it can have without quotes. Files and modules are named by others. */
const NAMES: Partial<Record<SymbolKind, RegExp>> = {
  'wsgi-process-group': /^[^\s"'\\%=<>,]+$/,
  'wsgi-application-group': /^[^\s"'\\%=<>]+$/,
  define: /^[^\s"'\\${}:<>!]+$/,
  macro: /^[^\s"'\\<>]+$/,
  'macro-parameter': /^[^\s"'\\<>/]+$/,
  'log-format': /^[^\s"'\\%]+$/,
  'auth-provider': /^[^\s"'\\<>]+$/,
  'authz-provider': /^[^\s"'\\<>]+$/,
  'rewrite-map': /^[^\s"'\\:{}$]+$/,
  balancer: /^[A-Za-z0-9._-]+$/,
  'server-name': /^[^\s"'\\/<>]+$/,
};

/** All places of the name under the cursor; none where it may not be renamed, or where nothing defines it: it may be httpd's own. */
function renamed(cursor: Parameters<typeof occurrenceAt>[0], workspace: Workspace): readonly Occurrence[] {
  const { path } = cursor.document;
  const name = occurrenceAt(cursor, registryOf(workspace.recent(path)));
  if (name === null || NAMES[name.kind] === undefined) return [];
  const all = occurrencesAround(path, name.key, workspace);
  const defines = all.some(({ role }) => role === 'definition');
  return defines || name.kind === 'wsgi-application-group' || name.kind === 'wsgi-process-group' ? all : [];
}

export const prepareRename = feature({
  method: 'textDocument/prepareRename',
  summary: 'Whether the name under the cursor can be renamed, and its range.',
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  run(params: PrepareRenameParams, workspace): PrepareRenameResult | null {
    const cursor = cursorOf(params, workspace);
    if (cursor === null || renamed(cursor, workspace).length === 0) return null;
    const name = occurrenceAt(cursor, registryOf(workspace.recent(cursor.document.path)));
    return name === null ? null : { range: cursor.document.rangeOf(name.span), placeholder: name.name };
  },
});

export const rename = feature({
  method: 'textDocument/rename',
  summary:
    'Renames process and application groups, variables, macros and their parameters, log formats, providers, balancers, rewrite maps and hosts in all files.',
  capabilities: () => ({}),
  run(params: RenameParams, workspace): WorkspaceEdit | Refusal | null {
    const cursor = cursorOf(params, workspace);
    const all = cursor === null ? [] : renamed(cursor, workspace);
    const [first] = all;
    if (first === undefined) return null;
    if (NAMES[first.kind]?.test(params.newName) !== true)
      return { refused: `\`${params.newName}\` cannot be a name here: it would need quotes, or mean something else` };
    const changes: Record<string, TextEdit[]> = {};
    for (const occurrence of all) {
      const { uri, range } = placeOfOccurrence(occurrence, workspace);
      changes[uri] = [...(changes[uri] ?? []), { range, newText: params.newName }];
    }
    return { changes };
  },
});
