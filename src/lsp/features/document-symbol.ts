import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver-protocol';
import { SymbolKind } from 'vscode-languageserver-types';
import type { Section, Statement } from '../../grammar/index.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';

/** The sections of a file as a tree, with the directives that name something. */
export const documentSymbol = feature({
  method: 'textDocument/documentSymbol',
  summary: 'Sections as a tree, virtual hosts with their names; process groups, mounts and macros.',
  capabilities: () => ({ documentSymbolProvider: true }),
  run({ textDocument }: DocumentSymbolParams, workspace): DocumentSymbol[] {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? [] : symbolsIn(document);
  },
});

/** Directives that are worth a line in the outline. What tells one from the other is in the name, for many editors show no more. */
const NAMED: Readonly<Record<string, SymbolKind>> = {
  wsgidaemonprocess: SymbolKind.Struct,
  wsgiscriptalias: SymbolKind.Interface,
  wsgiscriptaliasmatch: SymbolKind.Interface,
  define: SymbolKind.Variable,
  include: SymbolKind.File,
  includeoptional: SymbolKind.File,
  use: SymbolKind.Function,
};

/** Loops instead of recursing: nesting may be as deep as the file is long. */
function symbolsIn(document: OpenDocument): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: { readonly body: readonly Statement[]; readonly into: DocumentSymbol[] }[] = [
    { body: document.tree.body, into: top },
  ];
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    for (const statement of level.body) {
      if (statement.type === 'Section') {
        const symbol = sectionSymbol(statement, document);
        level.into.push(symbol);
        open.push({ body: statement.body, into: symbol.children ?? [] });
      } else if (statement.type === 'Directive') {
        const kind = NAMED[statement.name.value.toLowerCase()];
        if (kind === undefined) continue;
        const [first, second] = statement.args;
        level.into.push({
          name: first === undefined ? statement.name.value : `${statement.name.value} ${first.value}`,
          ...(second === undefined ? {} : { detail: second.value }),
          kind,
          range: document.rangeOf(statement.span),
          selectionRange: document.rangeOf(statement.name.span),
        });
      }
    }
  }
  return top;
}

function sectionSymbol(section: Section, document: OpenDocument): DocumentSymbol {
  const { open, span } = section;
  const args = open.args.map(({ raw }) => raw).join(' ');
  const serverName = serverNameOf(section);
  return {
    name: [open.name.value, serverName ?? args].join(' ').trim() || '<>',
    ...(serverName === null ? {} : { detail: args }),
    kind: SymbolKind.Namespace,
    range: document.rangeOf(span),
    selectionRange: document.rangeOf(open.name.span),
    children: [],
  };
}

function serverNameOf({ open, body }: Section): string | null {
  if (open.name.value.toLowerCase() !== 'virtualhost') return null;
  const line = body.find(
    (statement) => statement.type === 'Directive' && statement.name.value.toLowerCase() === 'servername',
  );
  return line?.type === 'Directive' ? (line.args[0]?.value ?? null) : null;
}
