import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'dumpio_module';

export const dumpioDirectives: readonly Definition[] = [
  directive({
    name: 'DumpIOInput',
    summary:
      'On: everything that clients send goes to the error log, passwords and cookies included. Needs `LogLevel dumpio:trace7`; for hunting errors only.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'DumpIOOutput',
    summary:
      'On: everything that the server sends goes to the error log. Needs `LogLevel dumpio:trace7`; for hunting errors only.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
];
