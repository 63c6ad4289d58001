import { oneOf } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dialup_module';

export const dialupDirectives: readonly Definition[] = [
  directive({
    name: 'ModemStandard',
    summary:
      'Sends static files no faster than a modem of that standard did. For nostalgia, and for trying a page on a slow line.',
    module,
    args: take1(oneOf(['V.21', 'V.26bis', 'V.32', 'V.34', 'V.92'], 'mod_dialup: Unknown Modem Standard specified.')),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.3.0' },
  }),
];
