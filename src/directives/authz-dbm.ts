import { text } from './args.js';
import { anyFile } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authz_dbm_module';

export const authzDbmDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDBMGroupFile',
    summary:
      'The DBM file that tells the groups of each user, for `Require dbm-group`. It may be the file of the passwords.',
    module,
    args: take1(text('file-path')),
    override: ['OR_AUTHCFG'],
    check: anyFile,
  }),
  directive({
    name: 'AuthzDBMType',
    summary: 'The format of the group database. It must be the one that the program which wrote the file used.',
    module,
    args: take1(text('default|SDBM|GDBM|NDBM|DB')),
    override: ['OR_AUTHCFG'],
    default: 'default',
  }),
];
