import { modules as allModules, findModule } from '../../directives/modules.js';
import { baseName } from '../../text/index.js';
import type { Host } from '../host.js';
import { serverRootRelative } from '../server-paths.js';
import { locationOf } from './config-node.js';
import { findsLibrary } from './linker.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** What the dynamic linker misses first when a module is loaded before the one it needs (httpd 2.4.71 on Debian). */
const FIRST_MISSING: Readonly<Record<string, string>> = {
  cache_disk_module: 'ap_cache_cacheable_headers_in',
  cache_socache_module: 'ap_cache_cacheable_headers_in',
  dav_fs_module: 'dav_do_find_liveprop',
  dav_lock_module: 'dav_push_error',
  proxy_ajp_module: 'proxy_module',
  proxy_balancer_module: 'proxy_hcmethods',
  proxy_connect_module: 'ap_proxy_tunnel_create',
  proxy_express_module: 'proxy_module',
  proxy_fcgi_module: 'proxy_module',
  proxy_fdpass_module: 'proxy_hook_canon_handler',
  proxy_ftp_module: 'ap_proxy_canonenc',
  proxy_hcheck_module: 'proxy_hcmethods',
  proxy_http_module: 'ap_proxy_location_reverse_map',
  proxy_http2_module: 'ap_proxy_location_reverse_map',
  proxy_scgi_module: 'proxy_hook_canon_handler',
  proxy_uwsgi_module: 'proxy_module',
  proxy_wstunnel_module: 'ap_proxy_pass_brigade',
  session_cookie_module: 'ap_hook_session_save',
  session_crypto_module: 'ap_hook_session_encode',
  session_dbd_module: 'ap_hook_session_save',
};

/** `LoadModule id file` (`load_module` of mod_so, spec 10.8). A module that cannot be loaded counts as loaded from there on. */
export function loadModule(reader: Reader, call: ReadCall): void {
  const { modules } = reader;
  const id = call.words[0]?.value ?? '';
  const file = call.words[1]?.value ?? '';
  if (modules.isLoaded(id)) {
    reader.warn('so', 'AH01574', `module ${id} is already loaded, skipping`);
    return;
  }
  const known = findModule(id);
  // Compared by file name, so that `core_module` and `http_module` get past it.
  if (modules.isStatic(id) && known?.sourceFile === `mod_${id.replace(/_module$/, '')}.c`) {
    reader.failWord(call, 0, 'module', `module ${id} is built-in and can't be loaded`);
    return;
  }
  if (!call.line.unresolved && !reader.settings.assumeExists) checkFile(reader, call, id, file);
  modules.load(id, locationOf(call.line), known === undefined ? sourceFileOf(file) : null);
}

/** `LoadFile file…`. */
export function loadFile(reader: Reader, call: ReadCall): void {
  if (call.line.unresolved || reader.settings.assumeExists) return;
  for (const [index, { value }] of call.words.entries()) {
    const reason = whyNotLoaded(reader, value);
    if (reason === null) continue;
    reader.failWord(call, index, 'module', cannotLoad(reader, value, reason));
    return;
  }
}

function checkFile(reader: Reader, call: ReadCall, id: string, file: string): void {
  const reason = whyNotLoaded(reader, file) ?? whatItNeeds(reader, file);
  if (reason !== null) {
    reader.failWord(call, 1, 'module', cannotLoad(reader, file, reason));
    return;
  }
  const path = absolute(reader, file);
  const holds = heldBy(file);
  if (holds.length === 0 || holds.some((module) => module.id === id)) return;
  const message = `Can't locate API module structure \`${id}' in file ${path}: ${path}: undefined symbol: ${id}`;
  reader.failWord(call, 0, 'module', message);
}

/** Without a slash, a file is looked for a second time along the linker's own path: its words are about that. */
function cannotLoad(reader: Reader, file: string, reason: string): string {
  return `Cannot load ${file} into server: ${file.includes('/') ? absolute(reader, file) : file}: ${reason}`;
}

/** What the dynamic linker has against a file, as far as its beginning tells. */
function whyNotLoaded(reader: Reader, file: string): string | null {
  const reason = whyNotFrom(reader, file);
  return reason === null || file.includes('/') || findsLibrary(file, reader.host) === false ? reason : null;
}

function whyNotFrom(reader: Reader, file: string): string | null {
  const { host, windows } = reader;
  const path = absolute(reader, file);
  switch (host.stat(path)) {
    case 'missing':
      return cannotOpen(host, path);
    case 'directory':
      return 'cannot read file data: Is a directory';
    case 'file':
      return windows || heldBy(file).length > 0 ? null : whatIsWrongInside(host, path, file.includes('/'));
    case 'other':
      return whatIsWrongInside(host, path, file.includes('/'));
    default:
      return null;
  }
}

function cannotOpen(host: Host, path: string): string | null {
  const read = host.readFile(path);
  if (read.ok || read.error === 'unknown') return null;
  return `cannot open shared object file: ${read.error}`;
}

const ELF = [0x7f, 0x45, 0x4c, 0x46];
const SMALLEST_ELF = 64;

function whatIsWrongInside(host: Host, path: string, isOnlyPlace: boolean): string | null {
  const read = host.readFile(path);
  if (!read.ok) return null;
  const { bytes } = read;
  const isLong = bytes.length >= SMALLEST_ELF;
  if (isLong && ELF.every((byte, at) => bytes[at] === byte)) return null;
  if (!isOnlyPlace) return 'cannot open shared object file: No such file or directory';
  return isLong ? 'invalid ELF header' : 'file too short';
}

/** A module that uses another's functions cannot be loaded before it. */
function whatItNeeds(reader: Reader, file: string): string | null {
  if (reader.settings.world === 'open' || reader.host.stat(absolute(reader, file)) !== 'file') return null;
  for (const { id, requires } of heldBy(file)) {
    const symbol = FIRST_MISSING[id];
    if (requires !== null && symbol !== undefined && !reader.modules.isThere(requires))
      return `undefined symbol: ${symbol}`;
  }
  return null;
}

/** The modules that a file of this name holds, when it is one of httpd's own or mod_wsgi's. */
function heldBy(file: string): typeof allModules {
  const name = baseName(file);
  return allModules.filter(({ id, so, bundled }) => so === name && (bundled || id === 'wsgi_module'));
}

function absolute(reader: Reader, file: string): string {
  return serverRootRelative(reader.serverRoot, file, reader.windows);
}

/** By custom, `mod_x.so` is made of `mod_x.c`. */
function sourceFileOf(file: string): string | null {
  const name = baseName(file);
  return name.endsWith('.so') ? `${name.slice(0, -'.so'.length)}.c` : null;
}
