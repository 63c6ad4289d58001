import { text } from './args.js';
import { readableFile } from './checks/paths.js';
import { type Definition, directive, iterate, raw, take1 } from './define.js';

const module = 'session_crypto_module';

export const sessionCryptoDirectives: readonly Definition[] = [
  directive({
    name: 'SessionCryptoPassphrase',
    module,
    args: iterate(text('secret', { repeated: true })),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionCryptoPassphraseFile',
    module,
    args: take1(text('filename')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    check: readableFile,
  }),
  directive({
    name: 'SessionCryptoCipher',
    module,
    args: take1(text('name')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'aes256',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionCryptoDriver',
    module,
    args: raw(text('name'), text('[param[=value]]')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.0' },
  }),
];
