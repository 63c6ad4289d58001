import { expect, test } from 'vitest';
import { argumentValue } from '../../src/model/arguments.js';
import { isLocal, isLoopback, isPlainHttp, ownSetting, settingOf, tlsHosts } from '../../src/model/host-settings.js';
import { modelOf } from './server-of.js';

const server = modelOf(`ServerAdmin main@example.com
<VirtualHost *:80>
  ServerName plain
</VirtualHost>
<VirtualHost *:443>
  ServerName secure
  ServerAdmin first@example.com
  ServerAdmin own@example.com
  SSLEngine on
</VirtualHost>
<VirtualHost 127.0.0.1:80 localhost:80>
  ServerName local
</VirtualHost>
<VirtualHost *:8080>
  ServerName other
</VirtualHost>
`);

test('a server has what it says last, or what the main server says', () => {
  const values = server.virtualHosts.map((host) => {
    const node = settingOf(server, host, 'ServerAdmin');
    return node && argumentValue(node, 0);
  });
  const main = 'main@example.com';
  expect(values).toEqual([main, main, 'own@example.com', main, main]);
  expect(server.virtualHosts.map((host) => ownSetting(server, host, 'ServerAdmin') !== undefined)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});

test('which servers speak TLS, and which plain HTTP alone', () => {
  expect(tlsHosts(server).map(({ host }) => host.serverName)).toEqual(['secure']);
  const plain = server.virtualHosts.filter((host) => isPlainHttp(server, host));
  expect(plain.map(({ serverName }) => serverName)).toEqual(['plain', 'local']);
});

test('which servers only this machine reaches', () => {
  expect(server.virtualHosts.filter(isLocal).map(({ serverName }) => serverName)).toEqual(['local']);
  expect(
    ['127.0.0.1', '127.1.2.3:80', '[::1]:*', 'LocalHost', '10.0.0.1:80', 'localhost.example.com'].map(isLoopback),
  ).toEqual([true, true, true, true, false, false]);
});
