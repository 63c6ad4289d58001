import { describe, expect, test } from 'vitest';
import type { PathKind } from '../../src/directives/handler.js';
import { call, fakeServer, section } from './fake-server.js';

const FILES: Readonly<Record<string, string>> = {
  '/full.pem': 'x',
  '/empty.pem': '',
  '/list': '10.0.0.1 # a proxy\n# another\n\n10.0.0.0/33\n',
  '/good-list': '10.0.0.1\n',
  '/eab.json': '{"kid": "a", "hmac": "b"}',
  '/half.json': '{"kid": "a"}',
};

const KINDS: Readonly<Record<string, PathKind>> = {
  ...Object.fromEntries(Object.keys(FILES).map((path) => [path, 'file' as const])),
  '/dir': 'directory',
  '/dev/null': 'other',
  '/?': 'unknown',
  '/m.dir': 'file',
};

function judge(line: string): string | null {
  const server = fakeServer(KINDS, { readText: (path) => FILES[path] ?? null });
  return call([/^(AuthLDAP|SessionCrypto)/.test(line) ? section('<Directory /tmp>', line) : line], server);
}

const noFile = (name: string, path: string): string => `${name}: file '${path}' does not exist or is empty`;
const unreadable = (name: string, path: string, why: string): string => `${name}: Could not open file ${path}: ${why}`;

describe('what depends on the machine (recorded from Apache 2.4.71)', () => {
  test.each([
    ['SSLCertificateFile /full.pem', null],
    ['SSLCertificateFile /empty.pem', noFile('SSLCertificateFile', '/empty.pem')],
    ['SSLCertificateFile /dev/null', noFile('SSLCertificateFile', '/dev/null')],
    ['SSLCertificateFile /dir', noFile('SSLCertificateFile', '/dir')],
    ['SSLCertificateFile certs/a.pem', noFile('SSLCertificateFile', '/srv/certs/a.pem')],
    ['SSLCertificateFile /?', null],
    ['SSLOpenSSLConfCmd DHParameters /empty.pem', noFile('SSLOpenSSLConfCmd', '/empty.pem')],
    ['SSLCACertificatePath /dir', null],
    ['SSLCACertificatePath /full.pem', "SSLCACertificatePath: directory '/full.pem' does not exist"],
    ['RewriteMap m /none', 'RewriteMap: file for map m not found:/none'],
    ['RewriteMap m dbm:/none', 'RewriteMap: file for map m not found:/none'],
    ['RewriteMap m dbm=sdbm:/m', null],
    ['RewriteMap m dbm=sdbm:/none', 'RewriteMap: file for map m not found:/none.dir'],
    ['RewriteMap m dbm=ndbm:/m', 'RewriteMap: dbm type ndbm is invalid'],
    [
      'SessionCryptoPassphraseFile /none',
      unreadable('SessionCryptoPassphraseFile', '/none', 'No such file or directory'),
    ],
    ['SessionCryptoPassphraseFile /list/x', unreadable('SessionCryptoPassphraseFile', '/list/x', 'Not a directory')],
    ['SessionCryptoPassphraseFile /dir', unreadable('SessionCryptoPassphraseFile', '/dir', 'Bad file descriptor')],
    ['RemoteIPTrustedProxyList /good-list', null],
    ['RemoteIPTrustedProxyList /?', null],
    [
      'RemoteIPTrustedProxyList /list',
      'RemoteIP: Error parsing IP 10.0.0.0/33 (The specified network mask is invalid. error) for RemoteIPTrustedProxyList at line 4 of /list',
    ],
    ['MDExternalAccountBinding /eab.json', null],
    ['MDExternalAccountBinding /none', 'MDExternalAccountBinding: file not found: /none'],
    ['MDExternalAccountBinding /full.pem', 'MDExternalAccountBinding: error reading JSON file /full.pem'],
    [
      'MDExternalAccountBinding /half.json',
      "MDExternalAccountBinding: JSON does not contain 'hmac' element in file /half.json",
    ],
    ['AuthLDAPBindPassword exec:/none', 'Empty passwords are invalid for AuthLDAPBindPassword'],
    ['AuthLDAPBindPassword exec:/full.pem', null],
    ['AuthLDAPBindPassword secret', null],
    ['User www-data', null],
    ['User nobody-here', 'bad user name nobody-here'],
    ['User #12345', null],
    ['Group #x', null],
  ])('%s', (line, message) => {
    expect(judge(line)).toBe(message);
  });

  test.each(['User root', 'User #0', 'User #'])('%s', (line) => {
    expect(judge(line)).toMatch(/^Error:\tApache has not been designed/);
  });
});
