import type { Host } from './host.js';

type Owners = ReturnType<NonNullable<Host['ownership']>>;

/**
 * A host that looks at each path once. For a run that takes the file system to stay as it is: many virtual hosts name the same few places, and
 * many rules ask about one.
 */
export function rememberingHost(host: Host): Host {
  const kinds = new Map<string, ReturnType<Host['stat']>>();
  const linkKinds = new Map<string, ReturnType<Host['stat']>>();
  const directories = new Map<string, ReturnType<Host['readDirectory']>>();
  const owners = new Map<string, Owners>();
  const { ownership } = host;
  return {
    ...host,
    stat(path, options = {}) {
      const known = options.followLinks === false ? linkKinds : kinds;
      return known.get(path) ?? remember(known, path, host.stat(path, options));
    },
    ...(ownership === undefined
      ? {}
      : {
          ownership: (path, options) =>
            options?.followLinks === false
              ? ownership(path, options)
              : (owners.get(path) ?? remember(owners, path, ownership(path))),
        }),
    readDirectory: (path) => directories.get(path) ?? remember(directories, path, host.readDirectory(path)),
  };
}

function remember<Value>(known: Map<string, Value>, path: string, value: Value): Value {
  known.set(path, value);
  return value;
}
