import { expect, test } from 'vitest';
import { patternsComparedWith } from '../../src/model/compared-patterns.js';
import { patternLines } from '../../src/model/pattern-lines.js';
import { modelOf } from './server-of.js';

test('a pattern stands behind the status of a redirect, and alone where requests are refused', () => {
  const text = `RedirectMatch 301 ^/a /b
RedirectMatch ^/c /d
RedirectMatch 410 ^/e
RedirectMatch gone ^/f
AliasMatch ^/g /srv/g
<Location /h>
RedirectMatch 301 /i
</Location>
<LocationMatch ^/j>
ProxyPassMatch http://127.0.0.1:8000/
</LocationMatch>
ProxyPassMatch ^/k !`;
  const found = patternLines(modelOf(text)).map(({ pattern, target }) => [pattern.value, target?.value]);
  expect(found).toEqual([
    ['^/a', '/b'],
    ['^/c', '/d'],
    ['^/e', undefined],
    ['^/f', undefined],
    ['^/g', '/srv/g'],
    ['^/k', '!'],
  ]);
});

test('patterns are found by what they are compared with, behind a condition without a rule too', () => {
  const text = `RewriteCond %{HTTPS} off
RewriteCond %{HTTP_ACCEPT} json
RewriteRule ^ -
RewriteCond %{HTTP_ACCEPT} html
RewriteCond %{HTTP_ACCEPT}
SetEnvIf Accept xml x
SetEnvIfNoCase accept text t
SetEnvIf Accept
SetEnvIf Host ^a a`;
  const found = patternsComparedWith(modelOf(text), { test: /^%\{HTTP_ACCEPT\}$/, attribute: /^accept$/i });
  expect(found.map(({ pattern }) => pattern.value)).toEqual(['json', 'html', 'xml', 'text']);
});
