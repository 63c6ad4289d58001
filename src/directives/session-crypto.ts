import { text } from './args.js';
import { readableFile } from './checks/paths.js';
import { type Definition, directive, iterate, raw, take1 } from './define.js';

const module = 'session_crypto_module';

export const sessionCryptoDirectives: readonly Definition[] = [
  directive({
    name: 'SessionCryptoPassphrase',
    summary:
      'The secret that sessions are encrypted with; `exec:` runs a program that prints it. Further ones are old secrets, which are still understood.',
    module,
    args: iterate(text('secret', { repeated: true })),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionCryptoPassphraseFile',
    summary: 'A file with the secrets for sessions, one on each line, the current one first. Keep it from other users.',
    module,
    args: take1(text('filename')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.3.16' },
    check: readableFile,
  }),
  directive({
    name: 'SessionCryptoCipher',
    summary: 'The cipher that sessions are encrypted with.',
    module,
    args: take1(text('name')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'aes256',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionCryptoDriver',
    summary: 'The library that encrypts sessions: `openssl` as a rule.',
    module,
    args: raw(text('name'), text('[param[=value]]')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.2' },
  }),
];
