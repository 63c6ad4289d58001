import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'authz_dbd_module';

export const authzDbdDirectives: readonly Definition[] = [
  directive({
    name: 'AuthzDBDLoginToReferer',
    summary: 'On: after `Require dbd-login` or `dbd-logout` the browser goes back to the page it came from.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.3.0' },
    default: 'Off',
  }),
  directive({
    name: 'AuthzDBDQuery',
    summary:
      'The SQL statement of `Require dbd-group`, `dbd-login` and `dbd-logout`: it finds the groups of a user, or records the login.',
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthzDBDRedirectQuery',
    summary: "The SQL statement that finds the page to go to after a login, for a start page of each user's own.",
    module,
    args: take1(text('query')),
    override: ['ACCESS_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.3.0' },
  }),
];
