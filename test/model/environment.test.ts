import { expect, test } from 'vitest';
import { setsVariable } from '../../src/model/environment.js';
import { modelOf } from './server-of.js';

const server = modelOf(`
SetEnv EVERYWHERE 1
<VirtualHost *:80>
  ServerName a.example.com
  SetEnvIf Host . OF_A=yes !NOT_A
  RewriteRule ^ - [E=OF_A_TOO:1,L]
</VirtualHost>
<VirtualHost *:80>
  ServerName b.example.com
  <Location /x>
    PassEnv OF_B
  </Location>
</VirtualHost>`);

const hosts = [server.mainServer, ...server.virtualHosts.filter((host) => host !== server.mainServer)];

// The main server answers for all, since its directives count in all.
test.each([
  ['EVERYWHERE', [true, true, true]],
  ['OF_A', [true, true, false]],
  ['OF_A_TOO', [true, true, false]],
  ['OF_B', [true, false, true]],
  ['NOWHERE', [false, false, false]],
])('%s is set in the main server, in the first and in the second virtual host: %j', (name, sets) => {
  expect(hosts.map((host) => setsVariable(server, host, name))).toEqual(sets);
});
