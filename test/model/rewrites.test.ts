import { describe, expect, test } from 'vitest';
import { argumentsOf } from '../../src/model/arguments.js';
import { matchesAll, type Rewrite, rewriteScopes } from '../../src/model/rewrites.js';
import { modelOf } from './server-of.js';

describe('scopes', () => {
  const text = `RewriteRule ^/main$ -
<VirtualHost *:80>
RewriteCond %{HTTPS} off [NC]
RewriteCond %{REMOTE_ADDR} ^10
RewriteRule !^/a$ /b "[redirect=301, Last]"
RewriteRule ^/c$ /d
RewriteCond %{HTTPS} on
</VirtualHost>
<Directory /srv/www>
RewriteRule ^e$ f [PT]
</Directory>
<Location /g>
RewriteRule h i
</Location>`;
  const [main, host, directory, location] = rewriteScopes(modelOf(text));

  test('are told by what is around', () => {
    expect([main?.kind, host?.kind, directory?.kind, location?.kind]).toEqual([
      'unknown',
      'server',
      'directory',
      'location',
    ]);
  });

  test('give each rule the conditions before it', () => {
    expect(host?.rules.map(({ conditions }) => conditions.map(({ test: { value } }) => value))).toEqual([
      ['%{HTTPS}', '%{REMOTE_ADDR}'],
      [],
    ]);
    expect(host?.leftConditions.map(({ test: { value } }) => value)).toEqual(['%{HTTPS}']);
  });

  test('know flags by both of their names', () => {
    const [rule] = host?.rules ?? [];
    expect(rule?.negated).toBe(true);
    expect(rule?.pattern).toBe('^/a$');
    expect(rule?.flags.value('r')).toBe('301');
    expect(rule?.flags.has('l')).toBe(true);
    expect(rule?.conditions[0]?.flags.has('nc')).toBe(true);
    expect(directory?.rules[0]?.flags.has('pt')).toBe(true);
  });
});

test.each([
  ['^/a\\ b|%20$ /c [R,L]', ['^/a\\ b|%20$', '/c', '[R,L]']],
  ['"^/a\\\\.b c" \'/d\' "[R, L]" e f', ['^/a\\\\.b c', '/d', '[R, L]', 'e', 'f']],
  ['^/a "/open', ['^/a', '/open']],
])('splits the words of %s as mod_rewrite does', (line, words) => {
  const text = `RewriteRule ${line}`;
  const [node] = modelOf(text).nodes('RewriteRule');
  const found = node === undefined ? [] : argumentsOf(node);
  expect(found.map(({ value }) => value)).toEqual(words);
  expect(found.map(({ start, end }) => text.slice(start, end).replace(/^["']|["']$/g, ''))).toEqual(words);
});

test.each([
  ['^', true],
  ['.*', true],
  ['^(.*)$', true],
  ['^/(.*)$', true],
  ['^/?(.+)', true],
  ['.', true],
  ['^$', false],
  ['^/$', false],
  ['^/a(.*)$', false],
  ['\\.php$', false],
])('%s matches everything: %s', (pattern, all) => {
  expect(matchesAll({ pattern, negated: false } as Rewrite)).toBe(all);
  expect(matchesAll({ pattern, negated: true } as Rewrite)).toBe(false);
});
