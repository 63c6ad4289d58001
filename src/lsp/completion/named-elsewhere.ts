import type { CompletionItem } from 'vscode-languageserver-types';
import { argumentsOf, isUnknown } from '../../model/arguments.js';
import { looksLikeFile } from '../../model/mounts.js';
import { baseName, folderOf } from '../../text/index.js';
import type { OpenDocument } from '../document.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import type { TypedArgument } from './typed.js';

/** An argument of other directives, and what of it is meant. */
interface Elsewhere {
  readonly directives: readonly string[];
  readonly index: number;
  readonly part?: (value: string) => string;
}

const folder = (path: string): string => (looksLikeFile(path) ? folderOf(path) : path.replace(/(?<=.)\/$/, ''));

const URL_PATHS: Elsewhere = {
  directives: ['WSGIScriptAlias', 'Alias', 'ScriptAlias', 'ProxyPass'],
  index: 0,
};
const FOLDERS: readonly Elsewhere[] = [
  { directives: ['DocumentRoot'], index: 0, part: folder },
  { directives: ['WSGIScriptAlias', 'Alias', 'ScriptAlias'], index: 1, part: folder },
];
const PROXIED: Elsewhere = { directives: ['ProxyPass'], index: 0 };

/** What an argument most likely repeats of other lines: `<Directory>` the folder of a script, `ProxyPassReverse` a path of `ProxyPass`. */
const REPEATED: Readonly<Record<string, readonly (readonly Elsewhere[])[]>> = {
  '<Directory': [FOLDERS],
  '<Files': [[{ directives: ['WSGIScriptAlias'], index: 1, part: baseName }]],
  '<Location': [[URL_PATHS]],
  '<Proxy': [[{ directives: ['ProxyPass'], index: 1 }]],
  MDomain: [[{ directives: ['ServerName', 'ServerAlias'], index: 0 }]],
  ProxyPassReverse: [[PROXIED], [{ directives: ['ProxyPass'], index: 1 }]],
  ProxyPassReverseCookiePath: [[], [PROXIED]],
  WSGIImportScript: [[{ directives: ['WSGIScriptAlias'], index: 1 }]],
};

/** What other lines of the files that are read together have, where an argument repeats it. */
export function repeatedItems(
  directive: string,
  { index, span }: TypedArgument,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] {
  const found = new Map<string, CompletionItem>();
  for (const { directives, index: at, part = String } of REPEATED[directive]?.[index] ?? [])
    for (const server of workspace.recent(document.path).servers)
      for (const node of server.nodes(...directives)) {
        const written = argumentsOf(node)[at]?.value ?? '';
        const value = part(written);
        if (value === '' || isUnknown(written) || /[\s"]/.test(value) || found.has(value)) continue;
        found.set(
          value,
          item(value, 'Reference', span, document, { detail: node.line.text.trim(), sort: `0${value}` }),
        );
      }
  return [...found.values()];
}
