import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_dbm_module';

export const authnDbmDirectives: readonly Definition[] = [
  directive({ name: 'AuthDBMUserFile', module, args: take1(text('file-path')), override: ['OR_AUTHCFG'] }),
  directive({
    name: 'AuthDBMType',
    module,
    args: take1(text('default|SDBM|GDBM|NDBM|DB')),
    override: ['OR_AUTHCFG'],
    default: 'default',
  }),
];
