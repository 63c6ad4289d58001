import { text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dav_lock_module';

export const davLockDirectives: readonly Definition[] = [
  directive({
    name: 'DAVGenericLockDB',
    summary: "The file in which locks of a WebDAV provider other than the file system are kept, such as Subversion's.",
    module,
    args: take1(text('file-path')),
    override: ['ACCESS_CONF'],
    check: anyPath('Invalid {directive} path '),
  }),
];
