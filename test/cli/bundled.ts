import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles files of `src/cli` as the build does, but for its size, into a new folder.
 * @param files by the names that their bundles have in the folder, to which `.cjs` is added
 */
export function bundled(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-'));
  buildSync({
    entryPoints: { ...files },
    absWorkingDir: join(import.meta.dirname, '../../src/cli'),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode-languageserver'],
    logLevel: 'error',
  });
  return folder;
}
