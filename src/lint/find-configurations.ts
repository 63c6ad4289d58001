import type { Host } from '../httpd/host.js';
import { baseName } from '../text/index.js';
import { type IgnoreFiles, ignoreFilesAbove, isIgnored, withIgnoreFiles } from './ignore-files.js';

/** A folder that could not be looked into, or not to its end. */
export interface Unseen {
  readonly path: string;
  readonly message: string;
}

/**
 * The configuration files below a folder (absolute), in no order: `*.conf`, `.htaccess` and what stands in `sites-enabled`. Hidden folders,
 * `node_modules`, links to folders and what ignore files name are left out.
 * @param unseen is given the folders that are missing from the answer
 * @param most after this many files and folders the search ends
 */
export function findConfigurations(folder: string, host: Host, unseen: Unseen[], most = Infinity): string[] {
  const found: string[] = [];
  let looked = 0;
  const open: [string, IgnoreFiles][] = [[folder, ignoreFilesAbove(folder, host)]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [current, above] = next;
    const listing = host.readDirectory(current);
    if (!listing.ok) {
      unseen.push({ path: current, message: listing.error });
      continue;
    }
    looked += listing.names.length;
    if (looked > most) {
      unseen.push({ path: current, message: `there are more than ${most} files and folders` });
      break;
    }
    const ignores = withIgnoreFiles(above, current, listing.names, host);
    for (const name of listing.names) {
      const path = current === '/' ? `/${name}` : `${current}/${name}`;
      const kind = host.stat(path, { followLinks: false });
      if (isIgnored(ignores, path, kind === 'directory')) continue;
      if (kind === 'directory') {
        if (!name.startsWith('.') && name !== 'node_modules') open.push([path, ignores]);
      } else if (isConfiguration(current, name) && isFile(path, kind, host)) found.push(path);
    }
  }
  return found;
}

function isConfiguration(folder: string, name: string): boolean {
  if (name === '.htaccess') return true;
  return !name.startsWith('.') && (name.endsWith('.conf') || baseName(folder) === 'sites-enabled');
}

/** A link that leads nowhere counts: it is reported when it is read. */
function isFile(path: string, kind: ReturnType<Host['stat']>, host: Host): boolean {
  return kind === 'link' ? host.stat(path) !== 'directory' : kind === 'file';
}
