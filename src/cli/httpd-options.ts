import { resolve } from 'node:path';
import type { ConfigTestOptions } from '../httpd/configtest.js';
import { nodeHost } from '../httpd/host-node.js';
import type { Io } from './io.js';
import type { configtestOptions, Given } from './options.js';
import { parseVersions } from './server-settings.js';

/** What the options of `configtest` and `dump` ask for, or what is wrong with them as a text. */
export function httpdOptions(given: Given<typeof configtestOptions>, io: Io): ConfigTestOptions | string {
  const versions = parseVersions(given);
  if (typeof versions === 'string') return versions;
  const { sysroot, platform, file } = given;
  const root = given['server-root'];
  return {
    host: nodeHost(sysroot === undefined ? { environment: io.env } : { sysroot: resolve(io.cwd, sysroot) }),
    ...versions,
    ...(platform === undefined ? {} : { platform }),
    ...(file === undefined ? {} : { file }),
    ...(root === undefined ? {} : { serverRoot: resolve(sysroot === undefined ? io.cwd : '/', root) }),
    defines: given.define,
    before: given.before,
    after: given.after,
    skipDocumentRootCheck: given['skip-document-root-check'],
    assumeExists: given['assume-exists'],
  };
}
