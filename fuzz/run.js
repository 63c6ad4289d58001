// Differential fuzzing: `npm run fuzz -- --seed N --count N`. Bundles the sources, so that what is tested is what stands in `src`.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'node_modules/.cache/fuzz/main.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['fuzz/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2), root);
