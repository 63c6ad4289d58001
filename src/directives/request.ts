import { type Definition, directive, take1 } from './define.js';
import { wholeSize } from './types/integer.js';

const module = 'request_module';

export const requestDirectives: readonly Definition[] = [
  directive({
    name: 'KeptBodySize',
    module,
    args: take1(wholeSize('bytes', { least: 0 }, '{directive} must be a valid size in bytes, or zero.')),
    override: ['ACCESS_CONF'],
    default: '0',
  }),
];
