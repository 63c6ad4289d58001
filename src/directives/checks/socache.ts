import { type Fault, rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { strtol } from '../types/number.js';
import { hasProvider } from './providers.js';

/** Why a provider of shared object caches does not take its arguments (their `create`, modules/cache), or `null`. `word` is `name[:arguments]`. */
export function storeFault(word: string): Fault | null {
  const [, name = '', args = ''] = /^([^:]*)(?::(.*))?$/s.exec(word) ?? [];
  if (/^(memcache|redis)$/.test(name)) {
    const message = `List of server names required to create ${name} socache.`;
    return args === '' ? { message, start: 0, end: word.length } : null;
  }
  return /^(shmcb|default)$/.test(name) ? sharedMemoryFault(word, word.length - args.length) : null;
}

/** `socache_shmcb_create`: `path(size)`, or a path. */
function sharedMemoryFault(text: string, from: number): Fault | null {
  const wrong = (what: string, start: number, end = text.length): Fault => ({
    message: `Invalid argument: ${what}`,
    start,
    end,
  });
  const open = text.lastIndexOf('(');
  const closed = text.endsWith(')');
  if (open < from) return closed ? wrong('no opening parenthesis', text.length - 1) : null;
  if (!closed) return wrong('no closing parenthesis or cache size missing after pathname with parenthesis', open);
  const size = text.slice(open + 1, -1);
  const { value, end } = strtol(size);
  const outside = (limit: string): Fault => wrong(`size has to be ${limit}`, open + 1, text.length - 1);
  if (end < size.length) return wrong('cache size not numerical', open + 1, text.length - 1);
  if (value >= 0n && value < 8192n) return outside('>= 8192 bytes');
  // The size has no sign.
  return value >= 0n && value < 4294967295n ? null : outside('< 4294967295 bytes on this platform');
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
  const prefix = 'AuthnCacheSOCache: ';
  if (hasProvider('socache', nameOf(word), server) === false) {
    return rejectWord(call, 0, prefix + unknownProvider(word, word));
  }
  const fault = storeFault(word);
  return fault === null ? null : rejectPartOf(call, 0, fault, { prefix });
}
