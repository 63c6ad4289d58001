import { text } from './args.js';
import { authnProviderAlias } from './checks/provider-alias.js';
import { type Definition, directive, raw, section, take1 } from './define.js';

const module = 'authn_core_module';

export const authnCoreDirectives: readonly Definition[] = [
  directive({ name: 'AuthType', module, args: take1(text('None|Basic|Digest|Form')), override: ['OR_AUTHCFG'] }),
  directive({ name: 'AuthName', module, args: take1(text('auth-domain')), override: ['OR_AUTHCFG'] }),
  section({
    name: 'AuthnProviderAlias',
    module,
    args: raw(text('baseProvider Alias')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    children: 'provider-alias',
    ...authnProviderAlias,
  }),
];
