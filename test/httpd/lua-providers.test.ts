import { expect, test } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

const MODULES = ['mpm_event', 'unixd', 'authz_core', 'lua'].map(
  (name) => `LoadModule ${name}_module modules/${name}.so\n`,
);

function messageOf(text: string): string | null {
  const host = memoryHost({ '/s/httpd.conf': MODULES.join('') + text });
  const options = { host, file: '/s/httpd.conf', serverRoot: '/s', platform: 'rhel', assumeExists: true } as const;
  return configtest(options).error?.message ?? null;
}

const REQUIRE = '<Location /a>\nRequire mine a b\n</Location>\n';

test.each([
  ['before it', `LuaAuthzProvider mine a.lua f\n${REQUIRE}`, null],
  ['behind it, for httpd runs it while it reads', `${REQUIRE}LuaAuthzProvider mine a.lua f\n`, null],
  ['not at all', REQUIRE, 'Unknown Authz provider: mine'],
  ['with another name', `LuaAuthzProvider other a.lua f\n${REQUIRE}`, 'Unknown Authz provider: mine'],
])('a Lua function is registered for `Require` %s', (_, text, message) => {
  expect(messageOf(text)).toBe(message);
});
