import { decode } from '../../text/index.js';
import type { Host } from '../host.js';

/** Where libraries are looked for that the linker's cache does not have. */
const FOLDERS: readonly string[] = ['/lib', '/usr/lib', '/lib64', '/usr/lib64'].concat(
  ['x86_64', 'aarch64', 'i386', 'powerpc64le', 's390x'].map((machine) => `/usr/lib/${machine}-linux-gnu`),
);

/** Whether the dynamic linker (`ld.so(8)`) finds a library by its name alone: in its cache, or in its own folders. */
export function findsLibrary(name: string, host: Host): boolean | 'unknown' {
  if (name === '' || FOLDERS.some((folder) => host.stat(`${folder}/${name}`) === 'file')) return true;
  if (host.environment('LD_LIBRARY_PATH') !== undefined) return 'unknown';
  const cache = host.readFile('/etc/ld.so.cache');
  if (cache.ok) return decode(cache.bytes).includes(`\0${name}\0`);
  return /^lib.*\.so/.test(name) ? 'unknown' : false;
}
