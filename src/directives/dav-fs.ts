import { text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dav_fs_module';

export const davFsDirectives: readonly Definition[] = [
  directive({
    name: 'DAVLockDB',
    summary:
      "The file, without its extension, in which locks of WebDAV are kept. Its directory must be writable for the server's user and lie outside `DocumentRoot`.",
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    check: anyPath('Invalid {directive} path '),
  }),
];
