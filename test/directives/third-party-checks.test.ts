import { describe, expect, test } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

const MODULES: readonly (readonly [id: string, so: string])[] = [
  ['mpm_event_module', 'mod_mpm_event.so'],
  ['security2_module', 'mod_security2.so'],
  ['auth_openidc_module', 'mod_auth_openidc.so'],
];

/** What httpd says of a configuration that includes `/s/in.conf`, beside which are `words.data` and no other file. */
function message(lines: string): string | null {
  const files = Object.fromEntries(MODULES.map(([, so]) => [`/s/${so}`, `\x7fELF${' '.repeat(64)}`]));
  const main = [
    'ServerName x',
    'ErrorLog e.log',
    ...MODULES.map(([id, so]) => `LoadModule ${id} ${so}`),
    'Include /s/in.conf',
  ];
  const host = memoryHost({ ...files, '/s/words.data': 'a', '/s/in.conf': lines, '/s/httpd.conf': main.join('\n') });
  return configtest({ host, platform: 'debian', serverRoot: '/s', file: '/s/httpd.conf' }).error?.message ?? null;
}

const NO_ID = 'ModSecurity: No action id present within the rule';
const NO_ACTIONS = 'ModSecurity: Rules must have at least id action';
const LOGGING = 'ModSecurity: Disruptive actions cannot be specified in the logging phase.';

function noPhrases(file: string): string {
  return `Error creating rule: Could not open phrase file "${file}": No such file or directory`;
}

/** Recorded, as what is rejected is, from Apache 2.4.71 with mod_security 2.9.7 and mod_auth_openidc 2.4.12. */
const ACCEPTED: readonly string[] = [
  'SecRule ARGS "@pmFromFile words.data" "id:1"',
  'SecRule ARGS "@pmFromFile /s/words.data" "id:1"',
  'SecRule ARGS " @pmFromFile nope" "id:1"',
  'SecRule ARGS "@rx nope" "id:1"',
  'SecRule ARGS x "deny, id:5"',
  'SecRule ARGS x "deny,ID:\'5\'"',
  'SecRule ARGS x "msg:\'a,id:7\',id:8"',
  'SecAction phase:1,pass,nolog,id:5',
  'SecRule ARGS x "chain,id:1"\nSecRule ARGS x "chain"\nSecRule ARGS y',
  'SecRule ARGS x "id:5,CHAIN"\nSecMarker A\nSecAction "t:none"',
  'SecRule ARGS x "id:5,phase:5,pass"',
  'SecRule ARGS x "id:5,phase:5,block"',
  'SecRule ARGS x "id:5,phase:5,deny,pass"',
  'SecRule ARGS x "id:5,phase:5,deny,phase:2"',
  'SecRule TX:a|!ARGS:b x id:1',
  'SecRule TX:\'\' x "id:1 deny"',
  'SecRule ARGS: x "id:1,,deny"',
  'SecDefaultAction "phase:1|deny"',
  'OIDCRedirectURI /callback',
  'OIDCProviderMetadataURL https://example.com/.well-known/openid-configuration',
];

const REJECTED: readonly (readonly [lines: string, message: string])[] = [
  ['SecRule ARGS "@pmFromFile nope.data" "id:1"', noPhrases('/s/nope.data')],
  ['SecRule ARGS "!@pmf words.data nope.data" "id:1"', noPhrases('/s/nope.data')],
  ['SecRule ARGS "! @PMFROMFILE   /nope  " "deny"', noPhrases('/nope')],
  [
    'SecRule ARGS "@ipMatchF nope" "id:1"',
    'Error creating rule: Could not open ipmatch file "/s/nope": No such file or directory',
  ],
  ['SecUnicodeMapFile nope 20127', 'Could not open unicode map file "/s/nope": No such file or directory'],
  ['SecRule ARGS x', NO_ACTIONS],
  ['SecRule ARGS x ""', NO_ID],
  ['SecRule ARGS x "deny"', NO_ID],
  ['SecRule ARGS x "msg:\'x,id:5\',deny"', NO_ID],
  ['SecAction "phase:1,pass"', NO_ID],
  ['SecRule ARGS x "chain,id:1"\nSecRule ARGS x\nSecRule ARGS y', NO_ACTIONS],
  ['SecRule ARGS x "chain,id:1"\nSecRule ARGS x\nSecRule ARGS y "t:none"', NO_ID],
  ['SecRule ARGS x "id:5,chain"\n<VirtualHost *:80>\nSecRule ARGS y\n</VirtualHost>', NO_ACTIONS],
  ['SecAction "id:5,phase:5,deny"', LOGGING],
  ['SecRule ARGS x "id:5,phase:logging,redirect:/x"', LOGGING],
  ['SecRule IP x "id:5"', 'Error creating rule: Missing mandatory parameter for variable IP.'],
  ['SecRule "ARGS:\'a|b\' | &tx" x', 'Error creating rule: Missing mandatory parameter for variable &tx.'],
  ['SecRule "TX:a x y" x', 'Error creating rule: Unexpected character at position 7: TX:a x y'],
  ['SecRule ARGS x "deny id:1"', 'Error parsing actions: Unexpected character at position 5: deny id:1'],
  ['SecRule ARGS x " ID : 5 "', 'Error parsing actions: Unexpected character at position 4:  ID : 5 '],
  ['SecRule ARGS x "msg:\'a,id:7"', "Error parsing actions: Missing closing quote at position 11: msg:'a,id:7"],
  ['SecRule ARGS x "id:1,msg:\'\\x\'"', "Error parsing actions: Invalid quoted pair at position 10: id:1,msg:'\\\\x'"],
  ['SecDefaultAction "phase:1,<a b"', 'Unexpected character at position 11: phase:1,<a b'],
  ['SecAuditLog "|/nope/x y"', 'ModSecurity: Failed to open the audit log pipe: /nope/x y'],
  ['OIDCRedirectURI callback', "'callback' cannot be parsed as a URL (no scheme set)"],
  ['OIDCProviderJwksUri /keys', "'/keys' cannot be parsed as a URL (no scheme set)"],
];

describe('values of other modules', () => {
  test.each(ACCEPTED)('%s', (lines) => {
    expect(message(lines)).toBeNull();
  });

  test.each(REJECTED)('%s', (lines, expected) => {
    expect(message(lines)).toBe(expected);
  });
});
