import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authz_groupfile_module';

export const authzGroupfileDirectives: readonly Definition[] = [
  directive({ name: 'AuthGroupFile', module, args: take1(text('file-path')), override: ['OR_AUTHCFG'] }),
];
