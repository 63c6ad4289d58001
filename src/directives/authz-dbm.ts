import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authz_dbm_module';

export const authzDbmDirectives: readonly Definition[] = [
  directive({ name: 'AuthDBMGroupFile', module, args: take1(text('file-path')), override: ['OR_AUTHCFG'] }),
  directive({
    name: 'AuthzDBMType',
    module,
    args: take1(text('default|SDBM|GDBM|NDBM|DB')),
    override: ['OR_AUTHCFG'],
    default: 'default',
  }),
];
