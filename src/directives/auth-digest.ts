import { oneOf, onOff, text } from './args.js';
import { authnProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1 } from './define.js';
import { suffixedSize } from './types/integer.js';

const module = 'auth_digest_module';

export const authDigestDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDigestProvider',
    module,
    args: iterate(text('provider-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    check: authnProviders,
  }),
  directive({
    name: 'AuthDigestQop',
    module,
    args: iterate(text('none|auth|auth-int', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'auth',
  }),
  directive({
    name: 'AuthDigestNonceLifetime',
    module,
    args: take1(text('seconds')),
    override: ['OR_AUTHCFG'],
    default: '300',
  }),
  directive({ name: 'AuthDigestNcCheck', module, args: flag(onOff), override: ['OR_AUTHCFG'] }),
  directive({
    name: 'AuthDigestAlgorithm',
    module,
    args: take1(oneOf(['MD5'], (value) => `Unsupported algorithm in {directive}: ${value}`)),
    override: ['OR_AUTHCFG'],
    default: 'MD5',
  }),
  directive({
    name: 'AuthDigestDomain',
    module,
    args: iterate(text('URI', { repeated: true })),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'AuthDigestShmemSize',
    module,
    args: take1(suffixedSize('size', 'KM', (value) => `Invalid size in {directive}: ${value}`)),
    override: ['RSRC_CONF'],
    default: '1000',
  }),
];
