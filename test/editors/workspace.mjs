// A server's configuration for editors to be tried on. `node workspace.mjs FOLDER` makes it for those that are no modules.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = ['mpm_event', 'unixd', 'authz_core', 'alias', 'dir', 'log_config', 'wsgi'];

/** Copies the workspace into a folder, with the files and folders that no repository keeps: modules, and folders for logs. */
export function makeWorkspace(folder) {
  cpSync(fileURLToPath(new URL('./workspace', import.meta.url)), folder, { recursive: true });
  for (const name of ['logs', 'run', 'modules']) mkdirSync(join(folder, 'etc/httpd', name));
  for (const name of MODULES) writeFileSync(join(folder, `etc/httpd/modules/mod_${name}.so`), '');
  const path = (name) => join(folder, 'etc/httpd', name);
  return {
    folder,
    path,
    /** A file as it is on disk. */
    read: (name) => readFileSync(path(name), 'utf8'),
    write: (name, text) => writeFileSync(path(name), text),
    makeFolder: (name) => mkdirSync(path(name)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeWorkspace(process.argv[2] ?? '.');
