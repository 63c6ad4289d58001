import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_dbd_module';

export const authnDbdDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDBDUserPWQuery',
    summary:
      "The SQL statement that finds a user's password hash, with `%s` for the name. The database is the one of `DBDriver` and `DBDParams`.",
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
  directive({
    name: 'AuthDBDUserRealmQuery',
    summary: "The SQL statement that finds the hash for Digest, with two `%s`: the user's name, then the realm.",
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
];
