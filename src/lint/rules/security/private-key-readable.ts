import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot, ownershipOnDisk } from '../../../model/disk.js';
import { PRIVATE_KEYS } from '../../private-keys.js';
import { defineRule } from '../../rule.js';

const OTHERS_MAY_READ = 0o004;

const text = (mark: string): string => `SSLCertificateKeyFile ${mark}\n`;
const files = { '/etc/ssl/private/site.key': 'PRIVATE' };
const owners = (mode: number) => ({ '/etc/ssl/private/site.key': { uid: 0, gid: 0, mode } });

export default defineRule({
  name: 'security/private-key-readable',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A private key that every account of the machine can read',
  why: `httpd reads keys as root when it starts; nobody else has to. Where the mode of the file lets all accounts read it, an application that is broken into, a script of a customer or a
shell account has the key, and with it the means to pose as the server. \`chmod 600\`, owned by root, is enough; a key that others could read is to be replaced.`,
  references: [
    'https://httpd.apache.org/docs/2.4/ssl/ssl_faq.html',
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcertificatekeyfile',
  ],
  examples: {
    bad: [{ text: text('«/etc/ssl/private/site.key»'), files, owners: owners(0o644) }],
    good: [
      { text: text('/etc/ssl/private/site.key'), files, owners: owners(0o640) },
      { text: text('/etc/ssl/private/site.key'), files },
      text('/etc/ssl/private/site.key'),
    ],
  },
  check(server, report) {
    for (const node of server.nodes(...PRIVATE_KEYS)) {
      const word = argumentsOf(node)[0];
      const path = word === undefined ? null : fromServerRoot(server, word.value);
      const mode = path === null ? undefined : ownershipOnDisk(server, path)?.mode;
      if (word === undefined || mode === undefined || (mode & OTHERS_MAY_READ) === 0) continue;
      report({
        at: word.location,
        node,
        message: `every account of this machine can read the key (mode ${mode.toString(8)}); \`chmod 600\` it, and replace it by a new one`,
      });
    }
  },
});
