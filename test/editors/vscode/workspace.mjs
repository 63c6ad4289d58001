import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = ['mpm_event', 'unixd', 'authz_core', 'alias', 'dir', 'log_config', 'wsgi'];

/** Copies the workspace into a folder, with the files and folders that no repository keeps: modules, and folders for logs. */
export function makeWorkspace(folder) {
  cpSync(new URL('./workspace', import.meta.url).pathname, folder, { recursive: true });
  for (const name of ['logs', 'run', 'modules']) mkdirSync(join(folder, 'etc/httpd', name));
  for (const name of MODULES) writeFileSync(join(folder, `etc/httpd/modules/mod_${name}.so`), '');
  const path = (name) => join(folder, 'etc/httpd', name);
  return {
    folder,
    path,
    /** A file as it is on disk. */
    read: (name) => readFileSync(path(name), 'utf8'),
  };
}
