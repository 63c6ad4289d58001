import { type Definition, directive, take1 } from './define.js';
import { wholeSize } from './types/integer.js';

const module = 'request_module';

export const requestDirectives: readonly Definition[] = [
  directive({
    name: 'KeptBodySize',
    summary:
      "How many bytes of a form's body are kept after it was read, so that a login form can be followed by the request it interrupted; 0 keeps none.",
    module,
    args: take1(wholeSize('bytes', { least: 0 }, '{directive} must be a valid size in bytes, or zero.')),
    override: ['ACCESS_CONF'],
    default: '0',
    since: { httpd: '2.3.0' },
  }),
];
