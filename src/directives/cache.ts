import { onOff, such, text } from './args.js';
import { baseUrlFault, checkCacheDisable, checkCacheEnable } from './checks/cache.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, flag, iterate, take1, take12 } from './define.js';
import { longInteger } from './types/integer.js';

const module = 'cache_module';

export const cacheDirectives: readonly Definition[] = [
  directive({
    name: 'CacheEnable',
    summary:
      'Caches responses for a URL path in the store `disk` or `socache`. Only for pages that are equal for all users: make sure that the application sends `Cache-Control` and `Vary`, `private` for the rest.',
    module,
    args: take12(text('cache_type'), text('url-string', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', arity: 'TAKE2', override: ['RSRC_CONF'] }],
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_LIMIT', 'NOT_IN_FILES'],
    check: checkCacheEnable,
  }),
  directive({
    name: 'CacheDisable',
    summary:
      'Keeps a URL path, or with `on` the enclosing location, out of the cache: logins, the administration and everything made for one user.',
    module,
    args: take1(text('url-string|on')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_LIMIT', 'NOT_IN_FILES'],
    check: checkCacheDisable,
  }),
  directive({
    name: 'CacheMaxExpire',
    summary:
      'The longest time, in seconds, that a response is kept without asking for it again, whatever its own expiry says.',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: '86400',
  }),
  directive({
    name: 'CacheMinExpire',
    summary: 'The shortest time, in seconds, that a response without an expiry of its own is kept.',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'CacheDefaultExpire',
    summary: 'How many seconds a response is kept that has neither an expiry nor a `Last-Modified`.',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: '3600',
  }),
  directive({
    name: 'CacheQuickHandler',
    summary:
      'On: cached responses are sent before anything else happens, `Require` and rewriting included. Turn it off when the cached area needs a login.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'CacheIgnoreNoLastMod',
    summary:
      'On: responses are cached that have no `Last-Modified`, `ETag` or expiry, as most pages that applications make.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: 'Off',
  }),
  directive({
    name: 'CacheIgnoreCacheControl',
    summary:
      "On: a client's wish for a fresh response (`Cache-Control: no-cache`) is ignored, so that reloading a page cannot load the application.",
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'CacheStoreExpired',
    summary:
      'On: responses that are already out of date are kept too; each use then asks the backend whether they have changed.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CacheStorePrivate',
    summary:
      'On: responses marked `private` are cached like others. Dangerous: one user can then be shown the page of another.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: 'Off',
  }),
  directive({
    name: 'CacheStoreNoStore',
    summary:
      'On: responses marked `no-store` are cached like others. Dangerous with applications, which mark what nobody may keep.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: 'Off',
  }),
  directive({
    name: 'CacheIgnoreHeaders',
    summary:
      "Response headers that are not stored with the response: `Set-Cookie` above all, lest a session's cookie be given to others.",
    module,
    args: iterate(text('header-string', { repeated: true })),
    override: ['RSRC_CONF'],
    default: 'None',
  }),
  directive({
    name: 'CacheIgnoreQueryString',
    summary:
      'On: URLs that differ in their query string alone share one cached response. Right only where the application never looks at it.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    since: { httpd: '2.2.5' },
    default: 'Off',
  }),
  directive({
    name: 'CacheIgnoreURLSessionIdentifiers',
    summary:
      'Parameters of the URL that do not count for the cache: session identifiers that an application puts there.',
    module,
    args: iterate(text('identifier', { repeated: true })),
    override: ['RSRC_CONF'],
    default: 'None',
    since: { httpd: '2.2.14' },
  }),
  directive({
    name: 'CacheLastModifiedFactor',
    summary: 'How long a response without an expiry is kept, as a fraction of the time since it last changed.',
    module,
    args: take1(
      such('float', (value) => /^\s*[+-]?(\d|\.\d|inf|nan)/i.test(value), '{directive} value must be a float'),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: '0.1',
  }),
  directive({
    name: 'CacheLock',
    summary:
      'On: while one request fetches a response, others for it get the old one instead of all asking the application at once.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.2.15' },
  }),
  directive({
    name: 'CacheLockPath',
    summary:
      "The directory in which `CacheLock` marks the responses that are being fetched. The server's user must be able to write to it.",
    module,
    args: take1(text('directory')),
    override: ['RSRC_CONF'],
    default: '/tmp/mod_cache-lock',
    since: { httpd: '2.2.15' },
    check: anyPath('Invalid {directive} path '),
  }),
  directive({
    name: 'CacheLockMaxAge',
    summary: 'After how many seconds a lock of `CacheLock` no longer counts, in case its owner has died.',
    module,
    args: take1(longInteger('seconds', { least: 1 }, '{directive} value must be a non-zero positive integer', false)),
    override: ['RSRC_CONF'],
    default: '5',
    since: { httpd: '2.2.15' },
  }),
  directive({
    name: 'CacheHeader',
    summary:
      'On: each response tells in `X-Cache` whether it came from the cache. For finding out what the cache does.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CacheDetailHeader',
    summary:
      'On: each response tells in `X-Cache-Detail` why it was or was not taken from the cache. For finding out, not for the public.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CacheKeyBaseURL',
    summary: 'The scheme, host and port under which responses are kept, so that several names of one site share them.',
    module,
    args: take1(
      such(
        'URL',
        (value) => baseUrlFault(value) === null,
        (value) => baseUrlFault(value) ?? '',
      ),
    ),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CacheStaleOnError',
    summary: 'Whether an old response is sent while the backend answers with a 5xx error.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.9' },
  }),
];
