import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'mime_magic_module';

export const mimeMagicDirectives: readonly Definition[] = [
  directive({
    name: 'MimeMagicFile',
    summary:
      'The file with patterns by which the media type of a file is guessed from its content, as the program `file` does. It takes time for each file that no extension names.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
  }),
];
