import type { Host } from '../httpd/host.js';

/** The files that one document is checked together with. */
export interface Group {
  readonly kind: 'root' | 'fragments' | 'htaccess';
  /** Absolute paths: the root alone, or all fragments in bytewise order. */
  readonly paths: readonly string[];
}

const ROOT_NAMES = ['httpd.conf', 'apache2.conf'];
/** How far up a root is looked for: `conf/` and `sites-available/` stand one or two levels below what holds it. */
const LEVELS_UP = 3;
/** More files than this in one directory are not a `conf.d`. */
const MOST_SIBLINGS = 500;

/** Whether a file is the main file of a server: by its name, or by what only a main file has. */
export function isRoot(path: string, text: string): boolean {
  return ROOT_NAMES.includes(nameOf(path)) || /^[ \t]*(?:LoadModule|ServerRoot)[ \t]/im.test(text);
}

export function isHtaccess(path: string): boolean {
  return nameOf(path) === '.htaccess';
}

/** Main files that may include `path`, nearest first. */
export function rootsAround(path: string, host: Host): string[] {
  const roots: string[] = [];
  let folder = folderOf(path);
  for (let level = 0; level < LEVELS_UP && folder !== ''; level++, folder = folderOf(folder)) {
    for (const name of [...ROOT_NAMES, 'conf/httpd.conf']) {
      const candidate = `${folder}/${name}`;
      if (candidate !== path && host.stat(candidate) === 'file') roots.push(candidate);
    }
  }
  return roots;
}

/** The fragments a fragment is read with: all of its directory that look like its kind, as an `IncludeOptional *.conf` would take them. */
export function siblings(path: string, host: Host): string[] {
  const folder = folderOf(path);
  const listing = host.readDirectory(folder === '' ? '/' : folder);
  const like = /[/\\]sites-(?:available|enabled)$/.test(folder) ? () => true : (name: string) => name.endsWith('.conf');
  const names = listing.ok ? listing.names.filter((name) => !name.startsWith('.') && like(name)) : [];
  const paths = names.length > MOST_SIBLINGS ? [] : names.map((name) => `${folder}/${name}`);
  return [...new Set([...paths.filter((sibling) => host.stat(sibling) === 'file'), path])].sort(bytewise);
}

function bytewise(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
