/** Where files of the server stand on this machine, as `sysroot` and `pathMap` say. */
export interface PathMap {
  /** The path by which the server knows a file that stands here. */
  readonly toServer: (path: string) => string;
  /** Where a file of the server stands here; its own path, when nothing is said of it. */
  readonly toLocal: (path: string) => string;
  /** Where `pathMap` says that it stands; `null` when it says nothing of it. */
  readonly mapped: (path: string) => string | null;
}

/** @param folders of the server, each with the folder here that stands for it: absolute paths */
export function createPathMap(
  sysroot: string | undefined,
  folders: Readonly<Record<string, string>> | undefined,
): PathMap {
  const entries = Object.entries(folders ?? {}).map(([server, local]) => ({
    server: bare(server),
    local: bare(local),
  }));
  const root = sysroot === undefined ? [] : [{ server: '', local: bare(sysroot) }];
  const byServer = entries.toSorted((a, b) => b.server.length - a.server.length);
  const byLocal = [...entries, ...root].sort((a, b) => b.local.length - a.local.length);
  const mapped = (path: string): string | null => {
    const entry = byServer.find(({ server }) => isBelow(path, server));
    return entry === undefined ? null : entry.local + path.slice(entry.server.length);
  };
  return {
    mapped,
    toLocal: (path) => mapped(path) ?? (path.startsWith('/') ? `${root[0]?.local ?? ''}${path}` : path),
    toServer(path) {
      const entry = byLocal.find(({ local }) => isBelow(path, local));
      return entry === undefined ? path : entry.server + path.slice(entry.local.length) || '/';
    },
  };
}

function bare(folder: string): string {
  return folder.replace(/\/+$/, '');
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
