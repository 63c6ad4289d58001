import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * How paths are printed: relative to the working directory when they are below it or beside it, else absolute.
 * @param fromSysroot paths of the server's own tree, which stands at `sysroot` here
 */
export function displayPaths(
  cwd: string,
  sysroot: string | undefined,
  isLocal: (path: string) => boolean,
): (path: string) => string {
  return (path) => {
    if (!isAbsolute(path)) return path;
    const here = sysroot === undefined || isLocal(path) ? path : resolve(cwd, sysroot, `.${path}`);
    const short = relative(cwd, here);
    return short === '' || short.startsWith(`..${sep}..${sep}..`) || isAbsolute(short) ? here : short;
  };
}
