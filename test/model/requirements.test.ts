import { describe, expect, test } from 'vitest';
import { type Audience, audienceOf, isGuarded, requirementsIn } from '../../src/model/requirements.js';
import { modelOf } from './server-of.js';

const SECTIONS: readonly (readonly [lines: string, audience: Audience])[] = [
  ['Options None', 'unset'],
  ['Require all granted', 'everybody'],
  ['Require all denied', 'nobody'],
  ['Require valid-user', 'some'],
  ['Require ip 0.0.0.0/0', 'everybody'],
  ['Require ip ${OFFICE}', 'unknown'],
  ['Require all denied\nRequire ip 10.0.0.1', 'some'],
  ['Require all granted\nRequire ip 10.0.0.1', 'everybody'],
  ['<RequireAll>\nRequire all granted\nRequire ip 10.0.0.1\n</RequireAll>', 'some'],
  ['<RequireAll>\nRequire all granted\n<RequireNone>\nRequire ip 10.0.0.1\n</RequireNone>\n</RequireAll>', 'some'],
  ['<RequireAny>\nRequire all denied\n</RequireAny>', 'nobody'],
  ['<RequireAny>\nRequire all denied\n<RequireAll>\nRequire all granted\n</RequireAll>\n</RequireAny>', 'everybody'],
  ['<Limit GET>\nRequire valid-user\n</Limit>', 'unknown'],
  ['<%- if @new -%>\nRequire ip <%= @network %>\n<%- end -%>', 'unknown'],
  ['Order allow,deny\nAllow from all', 'everybody'],
  ['Order allow,deny', 'nobody'],
  ['Order allow,deny\nAllow from all\nDeny from 192.0.2.1', 'some'],
  ['Order deny,allow\nDeny from all', 'nobody'],
  ['Order deny,allow\nDeny from all\nAllow from 10.0.0.1', 'some'],
  ['Deny from 192.0.2.1', 'some'],
  ['Allow from 10.0.0.1', 'everybody'],
  ['Require valid-user\nOrder allow,deny\nAllow from all', 'some'],
  ['Require all granted\nDeny from all', 'nobody'],
  ['Require valid-user\nSatisfy Any', 'everybody'],
  ['Require valid-user\nDeny from all\nAllow from 10.0.0.1\nSatisfy Any', 'some'],
];

test.each(SECTIONS)('who is let in by %j', (lines, audience) => {
  const [section] = modelOf(`<Location /x>\n${lines}\n</Location>`).nodes('<Location');
  expect(section === undefined ? null : audienceOf(section)).toBe(audience);
});

describe('a section is guarded', () => {
  const guarded = (text: string, path: string): boolean | undefined => {
    const server = modelOf(text);
    const section = server.nodes('<Location', '<Directory').find(({ args }) => args === `${path}>`);
    return section && isGuarded(server, section);
  };

  test('by itself', () => {
    expect(guarded('<Location /a>\nRequire local\n</Location>', '/a')).toBe(true);
    expect(guarded('<Location /a>\nRequire all granted\n</Location>', '/a')).toBe(false);
  });

  test('by one of its kind around it, and not by one below it or of the other kind', () => {
    expect(guarded('<Location />\nRequire local\n</Location>\n<Location /a>\n</Location>', '/a')).toBe(true);
    expect(guarded('<Location /a/b>\nRequire local\n</Location>\n<Location /a>\n</Location>', '/a')).toBe(false);
    expect(guarded('<Directory />\nRequire local\n</Directory>\n<Location /a>\n</Location>', '/a')).toBe(false);
    expect(guarded('<Directory />\nRequire local\n</Directory>\n<Directory /a>\n</Directory>', '/a')).toBe(true);
  });
});

test('containers may be nested as deep as a file is long', () => {
  const deep = `${'<RequireAny>\n'.repeat(20_000)}Require Valid-User\n${'</RequireAny>\n'.repeat(20_000)}`;
  const [section] = modelOf(`<Location /a>\n${deep}</Location>\n`).nodes('<Location');
  expect(section).toBeDefined();
  if (section === undefined) return;
  expect(audienceOf(section)).toBe('some');
  expect(requirementsIn(section)).toEqual(['valid-user']);
});
