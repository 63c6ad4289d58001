import { text } from './args.js';
import { anyFile } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_dbm_module';

export const authnDbmDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDBMUserFile',
    summary:
      'The DBM file with names and password hashes for the provider `dbm`, which stays fast with many users. Keep it outside `DocumentRoot`.',
    module,
    args: take1(text('file-path')),
    override: ['OR_AUTHCFG'],
    check: anyFile,
  }),
  directive({
    name: 'AuthDBMType',
    summary: 'The format of the password database. It must be the one that the program which wrote the file used.',
    module,
    args: take1(text('default|SDBM|GDBM|NDBM|DB')),
    override: ['OR_AUTHCFG'],
    default: 'default',
  }),
];
