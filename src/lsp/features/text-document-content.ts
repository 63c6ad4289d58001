import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver-protocol';
import { feature } from '../feature.js';
import { settleAround } from '../server-with.js';
import { madeOf, SCHEME, virtualDocument } from '../virtual-documents.js';

/** Documents of the server's own making, for clients that open them by their URI. */
export const textDocumentContent = feature({
  method: 'workspace/textDocumentContent',
  summary:
    'Documents to read: `wsgi-lint:effective/URI` is what httpd makes of the server that a file belongs to, `wsgi-lint:rules/NAME.md` the page of a rule, `wsgi-lint:route/URI.md?REQUEST` where a request goes (`GET http://www.example.com/path`); URI and REQUEST are encoded as components.',
  capabilities: () => ({ workspace: { textDocumentContent: { schemes: [SCHEME] } } }),
  prepare: ({ uri }: TextDocumentContentParams, workspace) => settleAround(madeOf(uri), workspace),
  run: ({ uri }: TextDocumentContentParams, workspace): TextDocumentContentResult => ({
    text: virtualDocument(uri, workspace) ?? '',
  }),
});
