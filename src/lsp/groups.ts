import type { Host } from '../httpd/host.js';
import { baseName, folderOf } from '../text/index.js';

const ROOT_NAMES = ['httpd.conf', 'apache2.conf', 'conf/httpd.conf'];
/** How far up a root is looked for: `conf/` and `sites-available/` stand one or two levels below what holds it. */
const LEVELS_UP = 3;
/** More files than this in one directory are not a `conf.d`. */
const MOST_SIBLINGS = 500;

/** Main files that may include `path`, nearest first. */
export function rootsAround(path: string, host: Host): string[] {
  const roots: string[] = [];
  let folder = folderOf(path);
  for (let level = 0; level < LEVELS_UP && folder !== '/'; level++, folder = folderOf(folder)) {
    for (const name of ROOT_NAMES) {
      const candidate = `${folder}/${name}`;
      if (candidate !== path && host.stat(candidate) === 'file') roots.push(candidate);
    }
  }
  return roots;
}

/** The fragments a fragment is read with: all of its directory that an `IncludeOptional` there would take, bytewise sorted. */
export function siblings(path: string, host: Host): string[] {
  const folder = folderOf(path);
  const listing = host.readDirectory(folder);
  const isSite = /\/sites-(?:available|enabled)$/.test(folder);
  const names = listing.ok
    ? listing.names.filter((name) => !name.startsWith('.') && (isSite || name.endsWith('.conf')))
    : [];
  const paths = names.length > MOST_SIBLINGS ? [] : names.map((name) => `${folder}/${name}`);
  const files = paths.filter((sibling) => !ROOT_NAMES.includes(baseName(sibling)) && host.stat(sibling) === 'file');
  return [...new Set([...files, path])].sort((a, b) => (a < b ? -1 : 1));
}
