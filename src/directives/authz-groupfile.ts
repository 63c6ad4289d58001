import { text } from './args.js';
import { anyFile } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authz_groupfile_module';

export const authzGroupfileDirectives: readonly Definition[] = [
  directive({
    name: 'AuthGroupFile',
    summary:
      'The text file with a line `group: user user` for each group, for `Require group`. Keep it outside `DocumentRoot`.',
    module,
    args: take1(text('file-path')),
    override: ['OR_AUTHCFG'],
    earlier: [{ before: '2.4.5', arity: 'TAKE12' }],
    check: anyFile,
  }),
];
