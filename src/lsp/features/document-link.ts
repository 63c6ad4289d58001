import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol';
import { namesPath } from '../../directives/args.js';
import { serverRootRelative } from '../../httpd/server-paths.js';
import { definitionOf } from '../definition-of.js';
import { feature } from '../feature.js';
import { withValues } from '../variable-values.js';
import { contentOf } from '../word-content.js';

/** Arguments that name a file which is there. */
export const documentLink = feature({
  method: 'textDocument/documentLink',
  summary: 'Scripts, included files, certificates and other files that are there.',
  capabilities: () => ({ documentLinkProvider: {} }),
  run({ textDocument }: DocumentLinkParams, workspace): DocumentLink[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    const [server] = workspace.recent(document.path).servers;
    const isWindows = server?.settings.platform === 'windows';
    return document.tree.lines.flatMap((line) => {
      if (line.type !== 'Directive') return [];
      const types = definitionOf(line, document.path, workspace)?.args.types ?? [];
      return line.args.flatMap((word, index) => {
        const type = types[index];
        if (type === undefined || !namesPath(type)) return [];
        const written = withValues(word.value, document.path, workspace);
        if (written === null || !isPlain(written)) return [];
        const path = serverRootRelative(server?.reading.serverRoot ?? '/', written, isWindows);
        if (workspace.host.stat(path) !== 'file') return [];
        return [{ range: document.rangeOf(contentOf(word).span), target: workspace.uriOf(path) }];
      });
    });
  },
});

function isPlain(path: string): boolean {
  return path !== '' && !/[$%*?[\0|]/.test(path);
}
