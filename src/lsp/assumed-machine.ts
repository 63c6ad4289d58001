import type { Host } from '../httpd/host.js';
import { machineOf } from '../model/disk.js';
import { looksLikeFile } from '../model/mounts.js';
import type { Server } from '../model/server.js';
import { baseName } from '../text/index.js';

/**
 * The server's machine. Where nothing is known of its files, the scripts that mounts name are taken to be there, and `.htaccess` files not to be:
 * else nothing could be said of a fragment.
 */
export function assumedMachine(server: Server): Host {
  const machine = machineOf(server);
  const scripts = new Set(server.mounts.map(({ target }) => target).filter(looksLikeFile));
  const folders = new Set([...scripts].flatMap(foldersAround));
  const assumed = (path: string): ReturnType<Host['stat']> => {
    if (scripts.has(path)) return 'file';
    if (folders.has(path)) return 'directory';
    const isBelow = foldersAround(path).some((folder) => scripts.has(folder));
    return isBelow || baseName(path) === '.htaccess' ? 'missing' : 'unknown';
  };
  const stat: Host['stat'] = (path, options) => {
    const known = machine.stat(path, options);
    return known === 'unknown' ? assumed(path.replace(/(?<=.)\/+$/, '')) : known;
  };
  return {
    ...machine,
    stat,
    readFile: (path) =>
      stat(path) === 'missing' ? { ok: false, error: 'No such file or directory' } : machine.readFile(path),
  };
}

/** `/`, `/srv`, `/srv/blog` around `/srv/blog/wsgi.py`. */
function foldersAround(path: string): string[] {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index) || '/');
}
