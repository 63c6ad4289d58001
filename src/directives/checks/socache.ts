import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { strtol } from '../types/number.js';
import { hasProvider } from './providers.js';

/** Why a provider of shared object caches does not take its arguments (their `create`, modules/cache), or `null`. `word` is `name[:arguments]`. */
export function storeFault(word: string): string | null {
  const [, name = '', args = ''] = /^([^:]*)(?::(.*))?$/s.exec(word) ?? [];
  if (/^(memcache|redis)$/.test(name)) {
    return args === '' ? `List of server names required to create ${name} socache.` : null;
  }
  return /^(shmcb|default)$/.test(name) ? sharedMemoryFault(args) : null;
}

/** `socache_shmcb_create`: `path(size)`, or a path. */
function sharedMemoryFault(text: string): string | null {
  const open = text.lastIndexOf('(');
  const closed = text.endsWith(')');
  if (open < 0) return closed ? 'Invalid argument: no opening parenthesis' : null;
  if (!closed) {
    return 'Invalid argument: no closing parenthesis or cache size missing after pathname with parenthesis';
  }
  const size = text.slice(open + 1, -1);
  const { value, end } = strtol(size);
  if (end < size.length) return 'Invalid argument: cache size not numerical';
  if (value < 8192n) return 'Invalid argument: size has to be >= 8192 bytes';
  if (value >= 4294967295n) return 'Invalid argument: size has to be < 4294967295 bytes on this platform';
  return null;
}

const nameOf = (word: string): string => word.replace(/:.*/s, '');

const unknownProvider = (name: string, module: string): string =>
  `Unknown socache provider '${name}'. Maybe you need to load the appropriate socache module (mod_socache_${module}?)`;

/** `CacheSocache provider[:arguments]` (modules/cache/mod_cache_socache.c); the arguments are looked at when the server starts. */
export function checkCacheSocache(call: Call, server: HandlerServer): Rejection | null {
  const name = nameOf(call.words[0] ?? '');
  return hasProvider('socache', name, server) === false ? rejectWord(call, 0, unknownProvider(name, name)) : null;
}

/** `AuthnCacheSOCache provider[:arguments]` (modules/aaa/mod_authn_socache.c), which puts the arguments into its message as well. */
export function checkAuthnCache(call: Call, server: HandlerServer): Rejection | null {
  const word = call.words[0] ?? '';
  const known = hasProvider('socache', nameOf(word), server) !== false;
  const fault = known ? storeFault(word) : unknownProvider(word, word);
  return fault === null ? null : rejectWord(call, 0, `AuthnCacheSOCache: ${fault}`);
}
