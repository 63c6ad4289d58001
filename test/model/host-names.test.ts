import { expect, test } from 'vitest';
import { anyAnswersTo } from '../../src/model/host-names.js';
import { modelOf } from './server-of.js';

const { virtualHosts } = modelOf(`
<VirtualHost *:80>
  ServerName Example.com
  ServerAlias *.example.com www?.example.net *.a.*.org
</VirtualHost>
<VirtualHost *:80>
  ServerName other.example.org
</VirtualHost>
<VirtualHost *:80>
</VirtualHost>`);

test.each([
  ['example.com', true],
  ['EXAMPLE.COM', true],
  ['www.example.com', true],
  ['a.b.Example.com', true],
  ['anexample.com', false],
  ['example.com.evil.example', false],
  ['www1.example.net', true],
  ['www.example.net', false],
  ['x.a.y.org', true],
  ['a.y.org', false],
  ['other.example.org', true],
  ['www.other.example.org', false],
  ['', false],
])('%s: %s', (name, answers) => {
  expect(anyAnswersTo(virtualHosts)(name)).toBe(answers);
});
