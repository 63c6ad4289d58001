import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Failure } from './discover.js';
import { fileErrorText } from './file-error.js';
import { type IgnoreFiles, ignoreFilesAbove, isIgnored, withIgnoreFiles } from './ignore-files.js';

/**
 * The configuration files below a folder: `*.conf`, `.htaccess` and what stands in `sites-enabled`. Hidden folders, `node_modules`, links to
 * folders and what ignore files name are left out.
 */
export function findConfigurations(folder: string, failures: Failure[]): string[] {
  const found: string[] = [];
  const open: [string, IgnoreFiles][] = [[folder, ignoreFilesAbove(folder)]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, above] = next;
    const entries = entriesOf(current, failures);
    const ignores = withIgnoreFiles(
      above,
      current,
      entries.map(({ name }) => name),
    );
    for (const entry of entries) {
      const path = join(current, entry.name);
      if (isIgnored(ignores, path, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') open.push([path, ignores]);
      } else if (isConfiguration(current, entry.name) && isFile(path, entry)) found.push(path);
    }
  }
  return found;
}

function isConfiguration(folder: string, name: string): boolean {
  if (name === '.htaccess') return true;
  return !name.startsWith('.') && (name.endsWith('.conf') || basename(folder) === 'sites-enabled');
}

/** A link that leads nowhere counts: it is reported when it is read. */
function isFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return !statSync(path).isDirectory();
  } catch {
    return true;
  }
}

function entriesOf(folder: string, failures: Failure[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push({ path: folder, message: fileErrorText(error) });
    return [];
  }
}
