// Builds what ships: the library (tsc, with types) and the program (minified bundles, with V8's code for one).
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import * as jsonc from 'jsonc-parser';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/**
 * zod, the parser of configuration files and the language server are not needed by most runs: they are files of their own, loaded when they are
 * used.
 * @type {import('esbuild').Plugin}
 */
const lazy = {
  name: 'lazy',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/lsp\/server-node\.js$/ }, () => ({ path: './lsp-server.cjs', external: true }));
    onResolve({ filter: /^\.\/zod\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^\.\/jsonc\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^jsonc-parser$/ }, ({ path }) => ({ path, namespace: 'lazy-functions' }));
    onLoad({ filter: /.*/, namespace: 'lazy-functions' }, () => ({
      contents: functionsOf(jsonc)
        .map((name) => `exports.${name} = (...given) => require('./jsonc.cjs').${name}(...given);`)
        .join('\n'),
    }));
    onResolve({ filter: /^zod$/ }, ({ path }) => ({ path, namespace: 'lazy' }));
    onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
      contents: `let zod; exports.z = new Proxy({}, { get: (_, name) => (zod ??= require('./zod.cjs').z)[name] });`,
    }));
  },
};

function functionsOf(module) {
  return Object.keys(module).filter((name) => typeof module[name] === 'function' && name !== 'default');
}

/**
 * Of any character beyond ASCII V8 keeps the whole program at two bytes a character, and Node decodes it. esbuild leaves some in regular expressions.
 * @param {string} file
 */
function escapeAll(file) {
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  outdir: 'dist/bin',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
  legalComments: 'none',
};

rmSync('dist', { recursive: true, force: true });
await build({ ...common, entryPoints: { zod: 'zod', jsonc: 'jsonc-parser' }, mainFields: ['module', 'main'] });
await build({
  ...common,
  entryPoints: { program: 'src/cli/program.ts', 'lsp-server': 'src/lsp/server-node.ts' },
  plugins: [lazy],
});
await build({ ...common, entryPoints: ['src/cli/wsgi-lint.ts'], outExtension: {} });
escapeAll('dist/bin/program.cjs');
writeFileSync('dist/bin/package.json', '{ "type": "commonjs" }\n');
chmodSync('dist/bin/wsgi-lint.js', 0o755);
// The first run keeps V8's code. Two files call what most runs call: code for more than that would only make the start longer.
execFileSync(
  process.execPath,
  ['dist/bin/wsgi-lint.js', '--fail-on', 'never', 'examples/broken/pythonsite', 'examples/flask'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
