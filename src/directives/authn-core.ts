import { text } from './args.js';
import { authnProviderAlias } from './checks/provider-alias.js';
import { type Definition, directive, raw, section, take1 } from './define.js';
import { stringExpression } from './types/expression.js';

const module = 'authn_core_module';

export const authnCoreDirectives: readonly Definition[] = [
  directive({
    name: 'AuthType',
    summary:
      'How users log in here: `Basic`, `Digest` or `Form`; `None` turns it off again further down. It needs `AuthName`, a provider and a `Require` to have an effect. Use TLS with it.',
    module,
    args: take1(text('None|Basic|Digest|Form')),
    override: ['OR_AUTHCFG'],
    check: stringExpression((word) => `Cannot parse expression '${word}' in AuthType: `),
  }),
  directive({
    name: 'AuthName',
    summary:
      'The name of the protected area, which the browser shows with the password dialog and uses to remember the login. Quote it when it has spaces.',
    module,
    args: take1(text('auth-domain')),
    override: ['OR_AUTHCFG'],
    check: stringExpression((word) => `Cannot parse expression '${word}' in AuthName: `),
  }),
  section({
    name: 'AuthnProviderAlias',
    summary:
      'Gives a provider of users a second name with settings of its own, so that one place can ask two LDAP servers or two password files.',
    module,
    args: raw(
      text('baseProvider', { symbol: { kind: 'auth-provider', role: 'reference' } }),
      text('Alias', { symbol: { kind: 'auth-provider', role: 'definition' } }),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    children: 'provider-alias',
    ...authnProviderAlias,
  }),
];
