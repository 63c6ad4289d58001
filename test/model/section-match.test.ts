import { expect, test } from 'vitest';
import { literalStart } from '../../src/model/section-match.js';
import { resourceAround } from '../../src/model/section-resource.js';
import { modelOf } from './server-of.js';

test.each([
  ['^/admin', '/admin'],
  ['^/admin(/|$)', '/admin'],
  ['^/admin/?', '/admin'],
  ['^/a|/b', ''],
  ['^/a(b)|(c)', ''],
  ['^/a\\(b|c\\)', ''],
  ['^/a[(]b|c[)]', ''],
  ['^/a[|]', '/a'],
  ['/admin', ''],
])('every match of %s begins with %j', (expression, start) => {
  expect(literalStart(expression)).toBe(start);
});

test.each([
  ['Location /admin', { file: null, url: '/admin' }],
  ['LocationMatch "^/admin(/|$)"', { file: null, url: '/admin' }],
  ['Location ~ ^/admin(?:/|$)', { file: null, url: '/admin' }],
  ['DirectoryMatch ^/srv/a\\.b/', { file: '/srv/a.b', url: null }],
  ['Directory ~ "^/srv/[ab]/"', null],
  ['LocationMatch admin', null],
])('what lies below <%s>', (tag, expected) => {
  const server = modelOf(`<${tag}>\nSetEnv A b\n</${tag.split(' ')[0]}>`);
  const [node] = server.nodes('SetEnv');
  const resource = node === undefined ? null : resourceAround(server, node);
  expect(resource && { file: resource.file, url: resource.url }).toEqual(expected);
});

test.each([
  ['^/srv/app/', 'all'],
  ['^/srv/app/static/', 'unknown'],
  ['^/srv/other/', 'none'],
  ['static', 'unknown'],
])('<DirectoryMatch %s> covers of /srv/app: %s', (pattern, coverage) => {
  const server = modelOf(`<DirectoryMatch ${pattern}>\nSetEnv A b\n</DirectoryMatch>`);
  const [section] = server.nodes('<DirectoryMatch');
  const resource = { virtualHost: server.mainServer, file: '/srv/app', below: true, url: null };
  expect(section && server.sections.coverage(section, resource)).toBe(coverage);
});
