import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol';
import { namesPath } from '../../directives/args.js';
import type { Word } from '../../grammar/index.js';
import { definitionOf } from '../definition-of.js';
import { feature } from '../feature.js';
import { contentOf } from '../word-content.js';

/** Arguments that name a file which is there. */
export const documentLink = feature({
  method: 'textDocument/documentLink',
  summary: 'Scripts, included files, certificates and other files that are there.',
  capabilities: () => ({ documentLinkProvider: {} }),
  run({ textDocument }: DocumentLinkParams, workspace): DocumentLink[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    const root = workspace.recent(document.path).servers[0]?.reading.serverRoot ?? '/';
    return document.tree.lines.flatMap((line) => {
      if (line.type !== 'Directive') return [];
      const types = definitionOf(line, document.path, workspace)?.args.types ?? [];
      return line.args.flatMap((word, index) => {
        const type = types[index];
        if (type === undefined || !namesPath(type) || !isPlain(word)) return [];
        const path = word.value.startsWith('/') ? word.value : `${root}/${word.value}`;
        if (workspace.host.stat(path) !== 'file') return [];
        return [{ range: document.rangeOf(contentOf(word).span), target: workspace.uriOf(path) }];
      });
    });
  },
});

function isPlain({ value }: Word): boolean {
  return value !== '' && !/[$%*?[\0|]/.test(value);
}
