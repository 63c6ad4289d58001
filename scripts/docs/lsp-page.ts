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

## Settings

Below \`wsgi-lint\`, or as \`initializationOptions\`: \`preset\`, \`rules\`, \`serverVersion\`, \`modWsgiVersion\`, \`platform\`, \`defines\`, as in the
configuration file, which goes before them; \`inlayHints\` (off by default).
`;
}
