import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';
import { parseUrl } from '../types/url.js';

import { hasPath, keptInServer, scopeOf } from './scope.js';
import { firstWord } from './section-argument.js';

/** `CacheEnable type [URL]` (`add_cache_enable`, modules/cache/mod_cache.c). In a `<Location>` the URL must begin with the section's. */
export function checkCacheEnable(call: Call, server: HandlerServer): Rejection | null {
  const [type = '', url] = call.words;
  if (type.startsWith('/')) {
    return rejectWord(call, 0, `provider (${type}) starts with a '/'.  Are url and provider switched?`);
  }
  const scope = hasPath(call, server) ? scopeOf(call) : null;
  if (scope === null)
    return url === undefined ? { message: `CacheEnable provider (${type}) is missing an URL.` } : null;
  if (url === undefined || url.startsWith(firstWord(scope).value)) return null;
  return rejectWord(call, 1, 'When in a Location, CacheEnable must specify a path or an URL below that location.');
}

/** `CacheDisable` (`add_cache_disable`). */
export function checkCacheDisable(call: Call, server: HandlerServer): Rejection | null {
  const url = call.words[0] ?? '';
  if (hasPath(call, server)) {
    return /^on$/i.test(url)
      ? null
      : rejectWord(call, 0, "CacheDisable must be followed by the word 'on' when in a Location.");
  }
  return url.startsWith('/') || url.includes(':')
    ? null
    : rejectWord(call, 0, 'CacheDisable must specify a path or an URL.');
}

const DIRECTORIES = Symbol('levels and lengths of cache directories');

/** `CacheDirLevels` and `CacheDirLength` (modules/cache/mod_cache_disk.c): together they make at most 20 characters. */
export function checkCacheDirectories(call: Call, server: HandlerServer): Rejection | null {
  const defaults = { CacheDirLevels: 2, CacheDirLength: 2 };
  const known = keptInServer(DIRECTORIES, call, server, () => new Map(Object.entries(defaults)));
  const value = atoi(call.words[0] ?? '');
  if (value < 1) return rejectWord(call, 0, `${call.name} value must be an integer greater than 0`);
  const other = call.name === 'CacheDirLevels' ? 'CacheDirLength' : 'CacheDirLevels';
  // A product of two `int`s wraps.
  if (Math.imul(value, known.get(other) ?? 2) > 20) {
    return rejectWord(call, 0, 'CacheDirLevels*CacheDirLength value must not be higher than 20');
  }
  known.set(call.name, value);
  return null;
}

/** Why a URL is none for `CacheKeyBaseURL` (`set_cache_key_base_url`), or `null`. */
export function baseUrlFault(text: string): string | null {
  const url = parseUrl(text);
  if (url === null) return `Could not parse '${text}' as an URL.`;
  if (url.scheme !== null || url.host !== null) return null;
  return `URL '${text}' must contain at least one of a scheme, a hostname or a port.`;
}
