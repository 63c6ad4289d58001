import { text } from './args.js';
import { checkAuthnCache } from './checks/socache.js';
import { type Definition, directive, iterate, raw, take1 } from './define.js';

const module = 'authn_socache_module';

export const authnSocacheDirectives: readonly Definition[] = [
  directive({
    name: 'AuthnCacheSOCache',
    summary:
      'The shared cache in which checked logins are kept, for all children. Needed only when the default one does not suit.',
    module,
    args: take1(text('provider-name[:provider-args]')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.7' },
    check: checkAuthnCache,
  }),
  directive({
    name: 'AuthnCacheEnable',
    summary: 'Turns the cache of logins on for the whole server, when it is otherwise used in `.htaccess` files alone.',
    module,
    args: raw(),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.15' },
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'AuthnCacheProvideFor',
    summary:
      'The providers whose answers are cached: those that are slow to ask, as `dbd` is. The provider `socache` must stand before them in `AuthBasicProvider`.',
    module,
    args: iterate(text('authn-provider', { repeated: true })),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.11' },
  }),
  directive({
    name: 'AuthnCacheTimeout',
    summary:
      'How many seconds a cached login is good for. A changed password or a blocked user may go unnoticed for as long.',
    module,
    args: take1(text('timeout')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.7' },
    default: '300',
  }),
  directive({
    name: 'AuthnCacheContext',
    summary:
      'What keeps cached logins of equal names apart: the directory, the server, or a name of yours for places that share their users.',
    module,
    args: take1(text('directory|server|custom-string')),
    override: ['ACCESS_CONF'],
    default: 'directory',
    since: { httpd: '2.3.7' },
  }),
];
