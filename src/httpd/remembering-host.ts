import type { DirectoryResult, Host } from './host.js';

/** A host that looks at each path once. For a run that takes the file system to stay as it is: many virtual hosts name the same few places. */
export function rememberingHost(host: Host): Host {
  const kinds = new Map<string, ReturnType<Host['stat']>>();
  const linkKinds = new Map<string, ReturnType<Host['stat']>>();
  const directories = new Map<string, DirectoryResult>();
  return {
    ...host,
    stat: (path, options = {}) =>
      remembered(options.followLinks === false ? linkKinds : kinds, path, () => host.stat(path, options)),
    readDirectory: (path) => remembered(directories, path, () => host.readDirectory(path)),
  };
}

function remembered<Value>(known: Map<string, Value>, path: string, look: () => Value): Value {
  const found = known.get(path) ?? look();
  known.set(path, found);
  return found;
}
