/** The last component of a path: what `/` separates, since httpd's paths are written so on every platform. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path without its last component; of a path directly below the root, `/`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** The path up to its last slash, that slash included; empty where it has none (`ap_make_dirstr_parent`). */
export function throughLastSlash(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The parts of a path between its slashes; none is empty. */
export function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** A path from the root with one slash between its parts and none at its end. */
export function withSingleSlashes(path: string): string {
  return `/${partsOf(path).join('/')}`;
}

/** A path without the slashes at its end; the root keeps its own. */
export function withoutLastSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}
