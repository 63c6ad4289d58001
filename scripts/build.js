// Builds what ships: the library (tsc, with types) and the program (minified bundles that share their chunks).
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** @type {import('esbuild').BuildOptions} */
const program = {
  outdir: 'dist/bin',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
};

/**
 * Most runs never need a schema, and zod takes longer to load than everything else together: it is a file of its own, loaded when a schema is made.
 * @type {import('esbuild').Plugin}
 */
const lazyZod = {
  name: 'lazy-zod',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'lazy' }));
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      contents: `let zod; export const z = new Proxy({}, { get: (_, name) => (zod ??= __require('./zod.cjs').z)[name] });`,
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
await build({ ...program, entryPoints: { zod: 'zod' }, format: 'cjs', outExtension: { '.js': '.cjs' } });
await build({
  ...program,
  entryPoints: ['src/cli/wsgi-lint.ts'],
  splitting: true,
  format: 'esm',
  plugins: [lazyZod],
  // vscode-languageserver is CommonJS and asks for Node's modules with require.
  banner: {
    js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url),__require=require;',
  },
});
chmodSync('dist/bin/wsgi-lint.js', 0o755);
