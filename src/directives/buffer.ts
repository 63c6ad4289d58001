import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'buffer_module';

export const bufferDirectives: readonly Definition[] = [
  directive({ name: 'BufferSize', module, args: take1(text('integer')), override: ['ACCESS_CONF'], default: '131072' }),
];
