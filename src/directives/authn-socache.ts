import { text } from './args.js';
import { type Definition, directive, iterate, raw, take1 } from './define.js';

const module = 'authn_socache_module';

export const authnSocacheDirectives: readonly Definition[] = [
  directive({
    name: 'AuthnCacheSOCache',
    module,
    args: take1(text('provider-name[:provider-args]')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.7' },
  }),
  directive({ name: 'AuthnCacheEnable', module, args: raw(), override: ['RSRC_CONF'], contextFlags: ['GLOBAL_ONLY'] }),
  directive({
    name: 'AuthnCacheProvideFor',
    module,
    args: iterate(text('authn-provider', { repeated: true })),
    override: ['OR_AUTHCFG'],
  }),
  directive({ name: 'AuthnCacheTimeout', module, args: take1(text('timeout')), override: ['OR_AUTHCFG'] }),
  directive({
    name: 'AuthnCacheContext',
    module,
    args: take1(text('directory|server|custom-string')),
    override: ['ACCESS_CONF'],
    default: 'directory',
  }),
];
