import type { CompletionItem } from 'vscode-languageserver-types';
import type { SymbolKind } from '../../directives/args.js';
import { findModule, modules } from '../../directives/modules.js';
import { modulesOf, type Registry } from '../../directives/registry.js';
import type { Span } from '../../text/index.js';
import type { OpenDocument } from '../document.js';
import { filesAround, occurrencesIn, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';
import { item, type Kind } from './item.js';
import type { TypedArgument } from './typed.js';

const KINDS: Partial<Record<SymbolKind, Kind>> = {
  define: 'Variable',
  macro: 'Function',
  'wsgi-process-group': 'Struct',
  'wsgi-application-group': 'Struct',
  'log-format': 'Color',
  balancer: 'Interface',
};

/** The names of a kind that the files define, each with its line; application groups, which nothing defines, as they are used. */
export function symbolItems(
  kind: SymbolKind,
  span: Span,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] {
  const registry = registryOf(workspace.recent(document.path));
  if (kind === 'module') return moduleItems(span, document, registry);
  const items = new Map<string, CompletionItem>();
  for (const file of filesAround(document.path, workspace)) {
    for (const { kind: found, role, name, key, line } of occurrencesIn(file, registry)) {
      if (found !== kind || items.has(key) || (role === 'reference' && kind !== 'wsgi-application-group')) continue;
      // What stands right there is what is being typed.
      if (role === 'reference' && line.span.start <= span.start && span.end <= line.span.end && file === document.tree)
        continue;
      // Before all that is there anyway, such as `%{GLOBAL}`.
      items.set(key, item(name, KINDS[kind] ?? 'Value', span, document, { detail: line.text, sort: ` ${name}` }));
    }
  }
  return [...items.values()];
}

/** Behind `balancer://` the balancers; `null` anywhere else. */
export function balancerItems(
  { before, span }: TypedArgument,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const [, scheme = '', name] = /^(.*balancer:\/\/)([\w.-]*)$/i.exec(before) ?? [];
  if (name === undefined) return null;
  const start = span.start + scheme.length;
  const rest = /^[\w.-]*/.exec(document.text.slice(start + name.length, span.end))?.[0] ?? '';
  return symbolItems('balancer', { start, end: start + name.length + rest.length }, document, workspace);
}

/** The modules of httpd and mod_wsgi that can be loaded. */
const LOADABLE = modules.filter(({ bundled, so, id }) => so !== null && (bundled || id === 'wsgi_module'));

/** Those, and the modules that the user describes. */
function moduleItems(span: Span, document: OpenDocument, registry: Registry): readonly CompletionItem[] {
  const own = new Set(registry.all.flatMap(modulesOf).filter((id) => findModule(id) === undefined));
  return [
    ...LOADABLE.map(({ id, sourceFile }) => item(id, 'Module', span, document, { detail: sourceFile })),
    ...[...own].map((id) => item(id, 'Module', span, document)),
  ];
}

/** Modules by the names of their sources, for who begins with `mod_`. */
export function sourceFileItems(span: Span, document: OpenDocument): readonly CompletionItem[] {
  return LOADABLE.map(({ id, sourceFile }) => item(sourceFile, 'Module', span, document, { detail: id }));
}
