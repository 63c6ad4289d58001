import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a program of the sources, so that what runs is what stands in `src`; the packages it uses stay outside.
 * @param {string} entryPoint from the root on
 * @param {string} name of a folder to keep it in
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundle(entryPoint, name) {
  const outfile = join(root, `node_modules/.cache/${name}/main.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}
