import { text } from './args.js';
import { checkCacheDirectories } from './checks/cache.js';
import { type Definition, directive, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'cache_disk_module';

export const cacheDiskDirectives: readonly Definition[] = [
  directive({ name: 'CacheRoot', module, args: take1(text('directory')), override: ['RSRC_CONF'] }),
  directive({
    name: 'CacheDirLevels',
    module,
    args: take1(text('levels')),
    override: ['RSRC_CONF'],
    default: '2',
    check: checkCacheDirectories,
  }),
  directive({
    name: 'CacheDirLength',
    module,
    args: take1(text('length')),
    override: ['RSRC_CONF'],
    default: '2',
    check: checkCacheDirectories,
  }),
  directive({
    name: 'CacheMinFileSize',
    module,
    args: take1(
      integer(
        'bytes',
        { least: 0 },
        '{directive} argument must be a non-negative integer representing the min size of a file to cache in bytes.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '1',
  }),
  directive({
    name: 'CacheMaxFileSize',
    module,
    args: take1(
      integer(
        'bytes',
        { least: 0 },
        '{directive} argument must be a non-negative integer representing the max size of a file to cache in bytes.',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '1000000',
  }),
  directive({
    name: 'CacheReadSize',
    module,
    args: take1(text('bytes')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
  }),
  directive({
    name: 'CacheReadTime',
    module,
    args: take1(text('milliseconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
  }),
];
