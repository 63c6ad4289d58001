import { text } from './args.js';
import { checkCacheSocache } from './checks/socache.js';
import { type Definition, directive, take1 } from './define.js';
import { longInteger } from './types/integer.js';

const module = 'cache_socache_module';

export const cacheSocacheDirectives: readonly Definition[] = [
  directive({
    name: 'CacheSocache',
    summary:
      'The store of `CacheEnable socache`: `shmcb` in memory, or `memcache` and `redis` for several servers. For many small responses.',
    module,
    args: take1(text('type[:args]')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.5' },
    check: checkCacheSocache,
  }),
  directive({
    name: 'CacheSocacheMaxTime',
    summary: 'The longest time, in seconds, that a response stays in the shared object cache.',
    module,
    args: take1(
      longInteger(
        'seconds',
        { least: 0 },
        '{directive} argument must be the maximum amount of time in seconds to cache an entry.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '86400',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheMinTime',
    summary:
      'How many seconds beyond its expiry a response stays in the shared object cache at least, so that asking whether it has changed can renew it.',
    module,
    args: take1(
      longInteger(
        'seconds',
        { least: 0 },
        '{directive} argument must be the minimum amount of time in seconds to cache an entry.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '600',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheMaxSize',
    summary: 'Responses that take more bytes, headers included, do not go into the shared object cache.',
    module,
    args: take1(
      longInteger(
        'bytes',
        { least: 1024, most: 4294967295 },
        '{directive} argument must be a integer representing the max size of a cached entry (headers and body), at least 1024 and at most (4294967295U)',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '102400',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheReadSize',
    summary:
      'How many bytes for the shared object cache are read from the backend before some go to the client; 0 passes them on as they come.',
    module,
    args: take1(
      longInteger(
        'bytes',
        { least: 0 },
        '{directive} argument must be a non-negative integer representing the max amount of data to cache in go.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheReadTime',
    summary:
      'How many milliseconds data for the shared object cache is gathered before some goes to the client; 0 passes it on as it comes.',
    module,
    args: take1(
      longInteger(
        'milliseconds',
        { least: 0 },
        '{directive} argument must be a non-negative integer representing the max amount of time taken to cache in go.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.5' },
  }),
];
