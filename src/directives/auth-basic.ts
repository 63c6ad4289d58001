import { onOff, text } from './args.js';
import { authnProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1, take12 } from './define.js';

const module = 'auth_basic_module';

export const authBasicDirectives: readonly Definition[] = [
  directive({
    name: 'AuthBasicProvider',
    module,
    args: iterate(text('provider-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    check: authnProviders,
  }),
  directive({ name: 'AuthBasicAuthoritative', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'On' }),
  directive({
    name: 'AuthBasicFake',
    module,
    args: take12(text('off|username'), text('password', { optional: true })),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'AuthBasicUseDigestAlgorithm',
    module,
    args: take1(text('MD5|Off')),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.4.7' },
  }),
];
