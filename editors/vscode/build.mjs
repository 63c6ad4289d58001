// Bundles the client and the language server into one CommonJS file each: the extension ships no node_modules.
import { build } from 'esbuild';

const options = { bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', legalComments: 'none' };
await build({ ...options, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] });
await build({ ...options, entryPoints: ['src/server.ts'], outfile: 'dist/server.js' });
