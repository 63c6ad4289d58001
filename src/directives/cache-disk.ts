import { text } from './args.js';
import { checkCacheDirectories } from './checks/cache.js';
import { type Definition, directive, take1 } from './define.js';
import { longInteger } from './types/integer.js';

const module = 'cache_disk_module';

export const cacheDiskDirectives: readonly Definition[] = [
  directive({
    name: 'CacheRoot',
    summary:
      'The directory in which `CacheEnable disk` keeps responses. `htcacheclean` must run to keep it small, since the server deletes nothing.',
    module,
    args: take1(text('directory')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'CacheDirLevels',
    summary:
      'How many levels of directories the disk cache is spread over. The levels times `CacheDirLength` must not exceed 20.',
    module,
    args: take1(text('levels')),
    override: ['RSRC_CONF'],
    default: '2',
    check: checkCacheDirectories,
  }),
  directive({
    name: 'CacheDirLength',
    summary: "How many characters the names of the disk cache's directories have. More make wider directories.",
    module,
    args: take1(text('length')),
    override: ['RSRC_CONF'],
    default: '2',
    check: checkCacheDirectories,
  }),
  directive({
    name: 'CacheMinFileSize',
    summary: 'Responses of fewer bytes are not kept on disk.',
    module,
    args: take1(
      longInteger(
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
    summary: 'Responses of more bytes are not kept on disk. Raise it for downloads.',
    module,
    args: take1(
      longInteger(
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
    summary: 'How many bytes are read from the backend before some go to the client; 0 passes them on as they come.',
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
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CacheReadTime',
    summary:
      'How many milliseconds data from the backend is gathered before some goes to the client; 0 passes it on as it comes.',
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
    since: { httpd: '2.3.9' },
  }),
];
