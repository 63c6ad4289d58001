import type { ConfigNode } from '../../httpd/tree.js';
import { baseName, folderOf } from '../../text/index.js';
import { argumentValue, lineOf } from '../arguments.js';
import { groupBy } from '../group-by.js';
import { perServer } from '../per-server.js';
import type { RouteSection } from './types.js';

/** How files are named in what is shown: it is given absolute paths. */
export type Shorten = (path: string) => string;

/**
 * Short names that tell the files of a server apart: a configuration file by its last part, with as many folders as it takes; what lies in
 * a document root or beside one (`.htaccess`) from the folder on that holds all document roots.
 */
export const shortenerFor = perServer((server): Shorten => {
  const names = shortNames(server.files.map(({ source }) => source.path));
  const roots = server.nodes('DocumentRoot').map((node) => argumentValue(node, 0));
  const folder = commonFolder(roots.filter((root) => root.startsWith('/')));
  return (path) =>
    names.get(path) ?? (folder !== null && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
});

/** `site.conf:12` */
export function labelOf(node: ConfigNode, shorten: Shorten): string {
  const { source, span } = lineOf(node);
  return `${shorten(source.path)}:${source.positionAt(span.start).line + 1}`;
}

/** `site.conf:12 <Directory /srv>`; of a `.htaccess` file the name alone. */
export function sectionLabel({ node, file }: RouteSection, shorten: Shorten): string {
  return node === null ? shorten(file) : `${labelOf(node, shorten)} ${node.line.text.trim()}`;
}

function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const alike of groupBy(paths, baseName).values())
    for (const path of alike) {
      const parts = path.split('/');
      let count = 1;
      const name = (): string => parts.slice(-count).join('/');
      while (count < parts.length && alike.some((other) => other !== path && other.endsWith(`/${name()}`))) count++;
      names.set(path, name());
    }
  return names;
}

/** The deepest folder that holds all of some folders; `null` without any. */
function commonFolder(folders: readonly string[]): string | null {
  const [first, ...others] = folders.map((path) => folderOf(path.replace(/\/+$/, '')).split('/'));
  if (first === undefined) return null;
  const differs = first.findIndex((part, at) => others.some((parts) => parts[at] !== part));
  return first.slice(0, differs < 0 ? undefined : differs).join('/');
}
