import { onOff, text } from './args.js';
import { type Definition, directive, flag, iterate, take1 } from './define.js';

const module = 'auth_digest_module';

export const authDigestDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDigestProvider',
    module,
    args: iterate(text('provider-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'file',
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
    args: take1(text('MD5|MD5-sess')),
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
    args: take1(text('size')),
    override: ['RSRC_CONF'],
    default: '1000',
  }),
];
