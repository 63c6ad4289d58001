import type { Host } from '../../httpd/host.js';
import { folderOf } from '../../text/index.js';

export const CONFIG_NAME = 'wsgi-lint.config.json';

/** The configuration file that is in force in a folder: its own, or that of the nearest folder around it. */
export function findConfig(folder: string, host: Host): string | null {
  for (let current = folder; ; current = folderOf(current)) {
    const path = `${current === '/' ? '' : current}/${CONFIG_NAME}`;
    if (host.stat(path) === 'file') return path;
    if (current === folderOf(current)) return null;
  }
}
