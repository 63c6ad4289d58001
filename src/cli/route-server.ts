import { resolve } from 'node:path';
import { createSettings, guessPlatform } from '../httpd/defaults.js';
import type { Host } from '../httpd/host.js';
import { nodeHost } from '../httpd/host-node.js';
import type { Input } from '../httpd/reading.js';
import type { Settings } from '../httpd/settings.js';
import { findConfigurations } from '../lint/find-configurations.js';
import { serverRootOf } from '../lint/inputs/root-server.js';
import { serverOf } from '../lint/linter.js';
import { visible } from '../lint/report/index.js';
import { parseDefines } from '../lint/server-settings.js';
import type { Server } from '../model/server.js';
import { createSource, decode } from '../text/index.js';
import { bytewise } from './discover.js';
import type { Io } from './io.js';
import type { Given, routeServerOptions } from './options.js';
import { parseVersions } from './server-settings.js';

export type ServerRead =
  | { readonly ok: true; readonly server: Server; readonly host: Host }
  /** `usage`: the command line is wrong; else a file cannot be read. */
  | { readonly ok: false; readonly usage: boolean; readonly message: string };

/**
 * The server that a main file (`-f`) or fragments describe, on the machine or in the tree that the options name.
 * @param files fragments, which are read together as parts of one server
 */
export function readServer(options: Given<typeof routeServerOptions>, files: readonly string[], io: Io): ServerRead {
  const versions = parseVersions(options);
  if (typeof versions === 'string') return { ok: false, usage: true, message: versions };
  if (options.file === undefined && files.length === 0)
    return { ok: false, usage: true, message: 'no configuration is given: name the main file with -f, or fragments' };
  if (options.file !== undefined && files.length > 0)
    return { ok: false, usage: true, message: 'either a main file (-f) or fragments are read, not both' };
  const sysroot = options.sysroot === undefined ? undefined : resolve(io.cwd, options.sysroot);
  const host = nodeHost(sysroot === undefined ? { environment: io.env } : { sysroot });
  const paths =
    options.file === undefined
      ? files.flatMap((path) => filesAt(pathOn(path, sysroot, io), host))
      : [pathOn(options.file, sysroot, io)];
  if (paths.length === 0) return { ok: false, usage: false, message: 'no configuration files are there' };
  const inputs: Input[] = [];
  for (const path of paths) {
    const read = host.readFile(path);
    if (!read.ok) return { ok: false, usage: false, message: `${visible(path)}: ${read.error}` };
    inputs.push({ path, source: createSource(path, decode(read.bytes)) });
  }
  const [main] = paths;
  const platform = options.platform ?? guessPlatform(host, main);
  const given: Partial<Settings> = { ...versions, ...parseDefines(options.define), platform };
  const open = (more: Partial<Settings>): Server =>
    serverOf(inputs, host, createSettings({ ...given, ...more, world: 'open' }));
  if (options.file === undefined) return { ok: true, host, server: open({}) };
  const serverRoot = serverRootOf(main ?? '');
  const server = serverOf(inputs, host, createSettings({ ...given, serverRoot }));
  // A main file that loads no module leaves that to a file that is not here.
  const isWhole = server.reading.modules.some(({ location }) => location !== null);
  return { ok: true, host, server: isWhole ? server : open({ serverRoot }) };
}

/** A file, or what a folder has for the server. */
function filesAt(path: string, host: Host): readonly string[] {
  if (host.stat(path) !== 'directory') return [path];
  return findConfigurations(path, host, [])
    .filter((file) => !file.endsWith('/.htaccess'))
    .sort(bytewise);
}

/** The server's path of a file: one in the sysroot is named from there. */
function pathOn(path: string, sysroot: string | undefined, io: Io): string {
  const absolute = resolve(io.cwd, path);
  if (sysroot === undefined) return absolute;
  return absolute.startsWith(`${sysroot}/`) ? absolute.slice(sysroot.length) : path;
}
