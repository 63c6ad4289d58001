import { features } from '../../src/lsp/features/index.js';

/** `docs/lsp.md`: what the language server answers. */
export function lspPage(): string {
  const rows = features.map(({ method, summary }) => `| \`${method}\` | ${summary.replaceAll('|', '\\|')} |`);
  return `<!-- Made by \`npm run update-docs\`: change src/lsp/features, not this file. -->
# The language server

\`wsgi-lint lsp --stdio\` speaks the Language Server Protocol. It reads what an editor has open, the files that are read together with that, and
\`wsgi-lint.config.json\`. Where a main file (\`httpd.conf\`, \`apache2.conf\`) includes the file that is open, the findings are those of the whole
server; otherwise those of the fragments of its folder.

Diagnostics are pulled by clients that can (\`textDocument/diagnostic\`, \`workspace/diagnostic\`), and pushed to the others; no client gets both. In
big files a key is answered at once, from what was known and the lines that changed; all files are looked at again in the next pause.

| method | answer |
|---|---|
| \`textDocument/diagnostic\` | What \`wsgi-lint\` finds, with fixes, the page of each rule, and related places. |
| \`workspace/diagnostic\` | The same for all configuration files of the workspace, and for what they include. |
${rows.join('\n')}

## Documents and commands

What the server makes for reading is had in two ways: by its URI with \`workspace/textDocumentContent\` from clients that know this request, or as
the text that \`workspace/executeCommand\` answers with, which any client can put into a window of its own.

| document | command | its arguments |
|---|---|---|
| \`wsgi-lint:effective/URI\` | \`wsgi-lint.effectiveConfiguration\` | \`["URI"]\` of an open file |
| \`wsgi-lint:route/URI.md?REQUEST\` | \`wsgi-lint.route\` | \`[{ "uri": "URI", "request": "REQUEST" }]\`; the request is written \`GET http://www.example.com/path\`, its method may be left out, and further lines are headers |
| \`wsgi-lint:rules/NAME.md\` | \`wsgi-lint.explainRule\` | \`["NAME"]\` of a rule |

URI and REQUEST are encoded as components in the URI of a document. The first document is configuration text, the others are Markdown with links to
lines (\`file:///etc/apache2/apache2.conf#L12\`). A code lens above a virtual host or a mount has the command \`wsgi-lint.route\` with a request for it.

## Diagnostics

\`data\` of a diagnostic is \`{ "fixes": [{ "title", "safe", "edits": [{ "range", "newText" }] }] }\`: its fixes, but for those that change other files. The
ranges move with what is typed, as that of the diagnostic does; a fix that was typed into is left out. \`textDocument/codeAction\` has all fixes.

## Main files

A file is judged by the main file that includes it, also through a symbolic link: then it is read under the path of the link. Of several main files
the first of the setting \`mainFiles\` counts, then the first of \`mainFiles\` in \`wsgi-lint.config.json\`, which all who work on the files share; otherwise the nearest in the folders above the file, then those of the workspace in bytewise order.
\`wsgi-lint.mainFileChoices\` names all that include a file, \`wsgi-lint.chooseMainFile\` has one of them count until the server ends.

## What is not there

| method | why |
|---|---|
| \`textDocument/declaration\`, \`typeDefinition\`, \`implementation\`, \`typeHierarchy\` | Names of a configuration have one kind of origin: \`definition\` leads there. |
| \`textDocument/documentColor\`, \`inlineValue\`, \`moniker\` | There are no colours and no debugger, and names mean nothing outside their server. |
| \`textDocument/inlineCompletion\` | What is to be written is for the user to choose: a list of what is allowed says more than a guess. |
| \`workspace/foldingRange/refresh\` | Folds depend on the text of their file alone. |
| \`textDocument/willSaveWaitUntil\` | Clients ask for \`source.fixAll.wsgi-lint\` and \`formatting\` when they save, as the user settled it. |

## Settings

The server honours \`wsgi-lint.config.json\` as the command line does: with \`sysroot\` or \`pathMap\`, a file that is open is read under the path that
its server knows, and links lead back to the files here. Paths with drives are files where the server runs on Windows; elsewhere \`pathMap\` says where
they stand, as in \`{ "pathMap": { "C:/xampp": "." } }\`.

Below \`wsgi-lint\`, or as \`initializationOptions\`: \`preset\`, \`rules\`, \`serverVersion\`, \`modWsgiVersion\`, \`platform\`, \`defines\`, as in the
configuration file, which goes before them; \`inlayHints\` (off by default);
\`mainFiles\`, paths of main files, relative ones in the folders of the workspace, which go before those of the configuration file.

What is not said of one line is logged (\`window/logMessage\`): files that were left out for their number or size, and main files of which more requests
would have been followed than the most.
`;
}
