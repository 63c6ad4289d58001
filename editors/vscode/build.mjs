// Bundles the client and the language server into one CommonJS file each: the extension ships no node_modules.
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

// jsonc-parser's `main` asks for its parts at run time, which no bundle has.
const options = { bundle: true, minify: true, target: 'node20', format: 'cjs', legalComments: 'none', mainFields: ['module', 'main'] };
await build({ ...options, platform: 'node', entryPoints: ['src/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] });
await build({ ...options, platform: 'node', entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' });
// What may stand in a wsgi-lint.config.json.
mkdirSync('dist', { recursive: true });
copyFileSync('../../schema.json', 'dist/schema.json');
