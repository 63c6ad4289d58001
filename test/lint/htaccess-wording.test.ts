import { expect, test } from 'vitest';
import { rules } from '../../src/lint/index.js';
import { findingsOf } from '../../src/lint/run-example.js';

const lines = 'RewriteEngine maybe\nOptions Indexes -MultiViews\nWSGIPassAuthorization Yes\nDeny from all\n';
const rejecting = ['syntax/invalid-value', 'wsgi/options-mixed-signs', 'wsgi/flag-value', 'wsgi/order-allow-on-24'];

test.each([
  ['httpd starts with a wrong .htaccess file, and answers with 500', lines, '/srv/www/.htaccess', '500'],
  [
    'httpd does not start with the same lines in its configuration',
    `<Directory /srv/www>\n${lines}</Directory>\n`,
    undefined,
    'httpd will not start',
  ],
])('%s', (_, text, path, effect) => {
  const example = path === undefined ? { text } : { text, path, htaccess: 'All' };
  const said = findingsOf(example, text).filter(({ rule }) => rejecting.includes(rule));
  expect(rules.map(({ name }) => name)).toEqual(expect.arrayContaining(rejecting));
  expect(said.map(({ rule }) => rule)).toEqual(rejecting);
  expect(said.filter(({ message }) => !message.includes(effect))).toEqual([]);
});
