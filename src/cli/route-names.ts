import { argumentsOf, lineOf } from '../model/arguments.js';
import { groupBy } from '../model/group-by.js';
import type { ConfigNode, Server } from '../model/server.js';
import { baseName, folderOf } from '../text/index.js';

/** How places are called in answers about routes. */
export interface PlaceNames {
  file(path: string): string;
  /** `site.conf:12` */
  place(node: ConfigNode): string;
}

/**
 * Short names that tell the files of a server apart: a configuration file by its last part, with as many folders as it takes; a file in a
 * document root or beside one (`.htaccess`) from the folder on that holds all document roots.
 */
export function placeNames(server: Server): PlaceNames {
  const short = shortNames(server.files.map(({ source }) => source.path));
  const folder = rootsFolder(server);
  const file = (path: string): string =>
    short.get(path) ?? (folder !== null && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
  return {
    file,
    place(node) {
      const { source, span } = lineOf(node);
      return `${file(source.path)}:${source.positionAt(span.start).line + 1}`;
    },
  };
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

/** The deepest folder with all document roots in it; `null` without any. */
function rootsFolder(server: Server): string | null {
  const folders = server
    .nodes('DocumentRoot')
    .flatMap((node) => argumentsOf(node)[0]?.value ?? [])
    .filter((root) => root.startsWith('/'))
    .map((root) => folderOf(root.replace(/\/+$/, '')).split('/'));
  const [first] = folders;
  if (first === undefined) return null;
  const differs = first.findIndex((part, at) => folders.some((parts) => parts[at] !== part));
  return first.slice(0, differs < 0 ? undefined : differs).join('/');
}
