import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'mime_magic_module';

export const mimeMagicDirectives: readonly Definition[] = [
  directive({ name: 'MimeMagicFile', module, args: take1(text('file-path')), override: ['RSRC_CONF'] }),
];
