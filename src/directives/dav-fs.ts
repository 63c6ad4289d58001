import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dav_fs_module';

export const davFsDirectives: readonly Definition[] = [
  directive({ name: 'DAVLockDB', module, args: take1(text('file-path')), override: ['RSRC_CONF'] }),
];
