import { text } from './args.js';
import { anyFile } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_file_module';

export const authnFileDirectives: readonly Definition[] = [
  directive({
    name: 'AuthUserFile',
    summary:
      "The file with names and password hashes, as `htpasswd` or `htdigest` writes it, for the provider `file`. Keep it outside `DocumentRoot`, readable for the server's user.",
    module,
    args: take1(text('file-path')),
    override: ['OR_AUTHCFG'],
    earlier: [{ before: '2.4.5', arity: 'TAKE12' }],
    check: anyFile,
  }),
];
