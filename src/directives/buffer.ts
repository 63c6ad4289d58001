import { type Definition, directive, take1 } from './define.js';
import { longInteger } from './types/integer.js';

const module = 'buffer_module';

export const bufferDirectives: readonly Definition[] = [
  directive({
    name: 'BufferSize',
    summary:
      'How many bytes the filter `BUFFER` gathers before it passes them on. The filter frees a slow script early; do not use it for streamed responses.',
    module,
    args: take1(longInteger('bytes', { least: 1 }, '{directive} must be a size in bytes, and greater than zero')),
    override: ['ACCESS_CONF'],
    default: '131072',
    since: { httpd: '2.3.0' },
  }),
];
