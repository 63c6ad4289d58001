import type {
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { SymbolKind } from '../../directives/args.js';
import { symbolKey } from '../../directives/symbols.js';
import { namesIn } from '../../httpd/read/macro-substitution.js';
import { type Cursor, cursorOf } from '../cursor.js';
import { feature, type Refusal } from '../feature.js';
import { isMacro, parametersOf } from '../macro-parameters.js';
import { type Occurrence, occurrenceAt, occurrencesAround, placeOfOccurrence } from '../symbols.js';
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

/** Of these several may have one name. */
const SHARED: ReadonlySet<SymbolKind> = new Set(['server-name', 'wsgi-application-group']);

/** All places of the name under the cursor; none where it may not be renamed, or where nothing defines it: it may be httpd's own. */
function renamed(cursor: Cursor, workspace: Workspace): readonly Occurrence[] {
  const { path } = cursor.document;
  const name = occurrenceAt(cursor, workspace);
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
    const name = occurrenceAt(cursor, workspace);
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
    if (cursor !== null && isTaken(params.newName, first, cursor, workspace))
      return { refused: `\`${params.newName}\` is there already, and would mean both` };
    const changes: Record<string, TextEdit[]> = {};
    for (const occurrence of all) {
      const { uri, range } = placeOfOccurrence(occurrence, workspace);
      changes[uri] = [...(changes[uri] ?? []), { range, newText: params.newName }];
    }
    return { changes };
  },
});

/** Whether a name means something else already where another is to get it. */
function isTaken(name: string, old: Occurrence, cursor: Cursor, workspace: Workspace): boolean {
  if (name === old.name || SHARED.has(old.kind)) return false;
  if (old.kind === 'macro-parameter') return isInMacro(name, cursor);
  const key = symbolKey(old.kind, name);
  if (key === old.key) return false;
  return occurrencesAround(cursor.document.path, key, workspace).some(({ role }) => role === 'definition');
}

/** Whether a text stands in the macro around the cursor, beside its parameters: mod_macro replaces any text that a parameter is called. */
function isInMacro(text: string, { document, sections }: Cursor): boolean {
  const macro = sections.find(({ open }) => isMacro(open));
  if (macro === undefined) return false;
  const { span, open } = macro;
  const names = parametersOf(open).map(({ value }) => value);
  if (names.includes(text)) return true;
  return document.tree.lines.some(
    (line) =>
      line.type !== 'Comment' &&
      span.start < line.span.start &&
      line.span.end <= span.end &&
      line !== macro.close &&
      namesIn(line.text, [...names, text]).some(({ name }) => name === text),
  );
}
