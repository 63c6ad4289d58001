import type { Host } from './host.js';

/**
 * A host that looks at each path once. For a run that takes the file system to stay as it is: many virtual hosts name the same few places, and
 * many rules ask about one.
 */
export function rememberingHost(host: Host): Host {
  const kinds = new Map<string, ReturnType<Host['stat']>>();
  const linkKinds = new Map<string, ReturnType<Host['stat']>>();
  const directories = new Map<string, ReturnType<Host['readDirectory']>>();
  return {
    ...host,
    stat(path, options = {}) {
      const known = options.followLinks === false ? linkKinds : kinds;
      return known.get(path) ?? remember(known, path, host.stat(path, options));
    },
    readDirectory: (path) => directories.get(path) ?? remember(directories, path, host.readDirectory(path)),
  };
}

function remember<Value>(known: Map<string, Value>, path: string, value: Value): Value {
  known.set(path, value);
  return value;
}
