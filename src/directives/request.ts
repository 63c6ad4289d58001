import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'request_module';

export const requestDirectives: readonly Definition[] = [
  directive({
    name: 'KeptBodySize',
    module,
    args: take1(text('maximum size in bytes')),
    override: ['ACCESS_CONF'],
    default: '0',
  }),
];
