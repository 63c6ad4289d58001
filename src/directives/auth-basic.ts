import { oneOf, onOff, text } from './args.js';
import { checkFake } from './checks/fake-login.js';
import { authnProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1, take12 } from './define.js';

const module = 'auth_basic_module';

export const authBasicDirectives: readonly Definition[] = [
  directive({
    name: 'AuthBasicProvider',
    summary:
      'Where names and passwords are looked up for `AuthType Basic`, in this order: `file`, `dbm`, `ldap`, or `wsgi` for a Python script named by `WSGIAuthUserScript`.',
    module,
    args: iterate(text('provider-name', { repeated: true, symbol: { kind: 'auth-provider', role: 'reference' } })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    check: authnProviders,
  }),
  directive({
    name: 'AuthBasicAuthoritative',
    summary:
      'Off: a user whom no provider knows is handed to other authentication modules instead of being refused. Leave it on unless there is such a module.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
  }),
  directive({
    name: 'AuthBasicFake',
    summary:
      'Makes up an `Authorization` header from a name and password, for an application or backend that expects one when Apache has authenticated the user in another way.',
    module,
    args: take12(text('off|username'), text('password', { optional: true })),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.4.5' },
    check: checkFake,
  }),
  directive({
    name: 'AuthBasicUseDigestAlgorithm',
    summary:
      'With `MD5`, checks Basic passwords against the hashes kept for Digest, so that one store of users serves both.',
    module,
    args: take1(oneOf(['MD5', 'Off'], (value) => `Invalid algorithm in {directive}: ${value}`)),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.4.7' },
  }),
];
