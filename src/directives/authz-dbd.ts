import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'authz_dbd_module';

export const authzDbdDirectives: readonly Definition[] = [
  directive({ name: 'AuthzDBDLoginToReferer', module, args: flag(onOff), override: ['ACCESS_CONF'], default: 'Off' }),
  directive({
    name: 'AuthzDBDQuery',
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
  directive({
    name: 'AuthzDBDRedirectQuery',
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
  }),
];
