import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'dumpio_module';

export const dumpioDirectives: readonly Definition[] = [
  directive({
    name: 'DumpIOInput',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.1.3' },
  }),
  directive({
    name: 'DumpIOOutput',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.1.3' },
  }),
];
