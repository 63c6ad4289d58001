import { oneOf, onOff, such, text } from './args.js';
import { checkSharedMemorySize } from './checks/digest.js';
import { digestProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1 } from './define.js';
import { strtol } from './types/number.js';

const module = 'auth_digest_module';

export const authDigestDirectives: readonly Definition[] = [
  directive({
    name: 'AuthDigestProvider',
    summary:
      'Where the password hashes of `AuthType Digest` are looked up: `file`, `dbd`, or `wsgi` for the script named by `WSGIAuthUserScript`.',
    module,
    args: iterate(text('provider-name', { repeated: true, symbol: { kind: 'auth-provider', role: 'reference' } })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    check: digestProviders,
  }),
  directive({
    name: 'AuthDigestQop',
    summary:
      'How much Digest protects: `auth` for the login alone, `none` for very old clients. `auth-int`, which covers the body, is not implemented.',
    module,
    args: iterate(oneOf(['auth'], "{directive} is deprecated: only 'auth' is supported", { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'auth',
  }),
  directive({
    name: 'AuthDigestNonceLifetime',
    summary:
      "How many seconds the server's nonce may be used before the client must repeat its answer with a new one; below zero it never expires.",
    module,
    args: take1(
      such(
        'seconds',
        (value) => /^\s?$/.test(value.charAt(strtol(value).end)),
        (value) => `Invalid time in {directive}: ${value}`,
      ),
    ),
    override: ['OR_AUTHCFG'],
    default: '300',
  }),
  directive({
    name: 'AuthDigestNcCheck',
    summary:
      'On: the server counts the requests made with each nonce, so that a recorded one cannot be sent again. The count is shared between the children.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
  }),
  directive({
    name: 'AuthDigestAlgorithm',
    summary:
      'The hash of Digest authentication. `MD5` is the only one that works: `MD5-sess` is known but not implemented.',
    module,
    args: take1(oneOf(['MD5'], (value) => `Unsupported algorithm in {directive}: ${value}`)),
    override: ['OR_AUTHCFG'],
    default: 'MD5',
  }),
  directive({
    name: 'AuthDigestDomain',
    summary:
      'The URLs for which a browser may send the same Digest login without being asked; name all that share the user names.',
    module,
    args: iterate(text('URI', { repeated: true })),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'AuthDigestShmemSize',
    summary:
      'How much shared memory the server has to keep track of Digest clients, as bytes or with `K` or `M`. Raise it when the log complains of too little.',
    module,
    args: take1(text('size')),
    override: ['RSRC_CONF'],
    default: '1000',
    check: checkSharedMemorySize,
  }),
];
