import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'ident_module';

export const identDirectives: readonly Definition[] = [
  directive({
    name: 'IdentityCheck',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.1' },
  }),
  directive({
    name: 'IdentityCheckTimeout',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '30',
  }),
];
