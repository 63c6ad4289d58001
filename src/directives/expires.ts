import { onOff, text } from './args.js';
import { checkExpires } from './checks/expires.js';
import { type Definition, directive, flag, take1, take2 } from './define.js';

const module = 'expires_module';

export const expiresDirectives: readonly Definition[] = [
  directive({ name: 'ExpiresActive', module, args: flag(onOff), override: ['OR_INDEXES'], default: 'Off' }),
  directive({
    name: 'ExpiresByType',
    module,
    args: take2(text('MIME-type'), text('<code>seconds')),
    override: ['OR_INDEXES'],
    check: checkExpires,
  }),
  directive({
    name: 'ExpiresDefault',
    module,
    args: take1(text('<code>seconds')),
    override: ['OR_INDEXES'],
    check: checkExpires,
  }),
];
