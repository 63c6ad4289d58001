import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_file_module';

export const authnFileDirectives: readonly Definition[] = [
  directive({ name: 'AuthUserFile', module, args: take1(text('file-path')), override: ['OR_AUTHCFG'] }),
];
