// Bundles client and language server, for the desktop and for browsers: the extension ships no node_modules.
import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, minify: true, legalComments: 'none' };
// jsonc-parser's `main` asks for its parts at run time, which no bundle has.
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', target: 'es2022' };
const external = ['vscode'];
await build({ ...node, entryPoints: ['src/node.ts'], outfile: 'dist/extension.js', external });
await build({ ...node, entryPoints: ['src/server/node.ts'], outfile: 'dist/server.js' });
await build({ ...browser, entryPoints: ['src/browser.ts'], outfile: 'dist/browser.js', external, format: 'cjs' });
await build({ ...browser, entryPoints: ['src/server/worker.ts'], outfile: 'dist/worker.js', format: 'iife' });
// What may stand in a wsgi-lint.config.json.
mkdirSync('dist', { recursive: true });
copyFileSync('../../schema.json', 'dist/schema.json');
