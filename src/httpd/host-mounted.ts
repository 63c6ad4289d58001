import type { Host } from './host.js';

/**
 * A host on which some folders are those of another.
 * @param pathOn where a path is found on the other host; `null` for those that stay
 */
export function mountedHost(base: Host, other: Host, pathOn: (path: string) => string | null): Host {
  const ask = <Answer>(path: string, question: (host: Host, path: string) => Answer): Answer => {
    const there = pathOn(path);
    return there === null ? question(base, path) : question(other, there);
  };
  return {
    ...base,
    readFile: (path) => ask(path, (host, at) => host.readFile(at)),
    readDirectory: (path) => ask(path, (host, at) => host.readDirectory(at)),
    realPath: (path) => ask(path, (host, at) => host.realPath?.(at) ?? null),
    ownership: (path, options) => ask(path, (host, at) => host.ownership?.(at, options) ?? 'unknown'),
    stat: (path, options) => ask(path, (host, at) => host.stat(at, options)),
  };
}
