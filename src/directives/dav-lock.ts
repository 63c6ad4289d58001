import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dav_lock_module';

export const davLockDirectives: readonly Definition[] = [
  directive({ name: 'DAVGenericLockDB', module, args: take1(text('file-path')), override: ['ACCESS_CONF'] }),
];
