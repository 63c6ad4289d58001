import { expect, test } from 'vitest';
import { samplePath } from '../../src/model/sample-path.js';

test.each([
  ['^/static/(.*)$', '/static/x'],
  ['^/blog(/.*)?$', '/blog'],
  ['^/([^/]+)/(.*)$', '/x/x'],
  ['\\.html$', '/x.html'],
  ['/(en|de)/page', '/en/page'],
  ['^/item/\\d+$', '/item/1'],
  ['^/~(?<user>[a-z]+)/(.*)', '/~x/x'],
  ['(?i)^/Admin', '/Admin'],
  ['^/a{2,3}$', null],
  ['^(?!/api)', null],
  ['[', null],
])('%s takes %s', (pattern, path) => {
  expect(samplePath(pattern, { dotall: true, dollarEndOnly: true })).toBe(path);
});
