import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'authn_dbd_module';

export const authnDbdDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDBDUserPWQuery',
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
  directive({
    name: 'AuthDBDUserRealmQuery',
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
];
