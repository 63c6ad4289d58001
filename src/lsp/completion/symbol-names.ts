import type { CompletionItem } from 'vscode-languageserver-types';
import type { SymbolKind } from '../../directives/args.js';
import { modules } from '../../directives/modules.js';
import type { Span } from '../../text/index.js';
import type { OpenDocument } from '../document.js';
import { filesAround, occurrencesIn, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';
import { item, type Kind } from './item.js';

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
  if (kind === 'module') return moduleItems(span, document);
  const registry = registryOf(workspace.recent(document.path));
  const items = new Map<string, CompletionItem>();
  for (const file of filesAround(document.path, workspace)) {
    for (const { kind: found, role, name, key, line } of occurrencesIn(file, registry)) {
      if (found !== kind || items.has(key) || (role === 'reference' && kind !== 'wsgi-application-group')) continue;
      // What stands right there is what is being typed.
      if (role === 'reference' && line.span.start <= span.start && span.end <= line.span.end && file === document.tree)
        continue;
      items.set(key, item(name, KINDS[kind] ?? 'Value', span, document, { detail: line.text, sort: `0${name}` }));
    }
  }
  return [...items.values()];
}

function moduleItems(span: Span, document: OpenDocument): readonly CompletionItem[] {
  return modules
    .filter(({ bundled, so, id }) => so !== null && (bundled || id === 'wsgi_module'))
    .map(({ id, sourceFile }) => item(id, 'Module', span, document, { detail: sourceFile }));
}
