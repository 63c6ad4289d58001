import { isAbsolute, relative, sep } from 'node:path';

/** A path as it is printed: relative to the working directory when it is below it or not far beside it. */
export function displayPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  if (short === '' || isAbsolute(short)) return path;
  const isElsewhere =
    short.startsWith(`..${sep}..${sep}..`) || (short.startsWith(`..${sep}`) && topOf(path) !== topOf(cwd));
  return isElsewhere ? path : short;
}

/** The folder below the root that a path is in. */
function topOf(path: string): string | undefined {
  return path.split(sep)[1];
}

/** The same answer for the same path without asking again: many findings are about few files. */
export function displayPaths(show: (path: string) => string): (path: string) => string {
  const shown = new Map<string, string>();
  return (path) => {
    const known = shown.get(path);
    if (known !== undefined) return known;
    const made = show(path);
    shown.set(path, made);
    return made;
  };
}
