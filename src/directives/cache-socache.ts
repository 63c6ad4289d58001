import { text } from './args.js';
import { checkCacheSocache } from './checks/cache.js';
import { type Definition, directive, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'cache_socache_module';

export const cacheSocacheDirectives: readonly Definition[] = [
  directive({
    name: 'CacheSocache',
    module,
    args: take1(text('type[:args]')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.5' },
    check: checkCacheSocache,
  }),
  directive({
    name: 'CacheSocacheMaxTime',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '86400',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheMinTime',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '600',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheMaxSize',
    module,
    args: take1(
      integer(
        'bytes',
        { least: 1024 },
        '{directive} argument must be a integer representing the max size of a cached entry (headers and body), at least 1024 and at most (4294967295U)',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '102400',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheReadSize',
    module,
    args: take1(text('bytes')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'CacheSocacheReadTime',
    module,
    args: take1(text('milliseconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.5' },
  }),
];
