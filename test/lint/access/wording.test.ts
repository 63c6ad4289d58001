import { expect, test } from 'vitest';
import { findingsOf } from '../../../src/lint/run-example.js';

const OPENS_NOTHING = 'it opens nothing and requests get 403';
const OPEN = 'Order deny,allow\nAllow from all\n';

test.each([
  ['a folder', `<Directory /srv/app>\n${OPEN}</Directory>\n`, 'error', OPENS_NOTHING],
  ['a backend', `<Proxy *>\n${OPEN}</Proxy>\n`, 'warning', 'where mod_access_compat is not loaded'],
  [
    'a path that is proxied',
    `<Location /app>\n${OPEN}ProxyPass http://127.0.0.1:8000/\n</Location>\n`,
    'warning',
    'where mod_access_compat is not loaded',
  ],
  [
    'a folder that nobody gets into',
    '<Directory /srv/lib>\nOrder deny,allow\nDeny from all\nAllow from none\n</Directory>\n',
    'warning',
    'where mod_access_compat is not loaded',
  ],
])('what the lines of 2.2 do for %s', (_, text, severity, effect) => {
  const said = findingsOf({ text }, text).filter(({ rule }) => rule === 'wsgi/order-allow-on-24');
  expect(said.map((each) => each.severity)).toEqual([severity]);
  expect(said[0]?.message).toContain(effect);
});

test.each([
  ['Require all granted', 'overrides every `<Directory>`: this opens all files that any URL leads to;'],
  [
    'Allow from all',
    'overrides `Order` and `Deny` of every `<Directory>`: this opens all files that any URL leads to and they keep closed;',
  ],
])('what %s in <Location /> opens', (grant, effect) => {
  const text = `<Location />\n${grant}\n</Location>\n`;
  const said = findingsOf({ text }, text).filter(({ rule }) => rule === 'wsgi/access-in-location');
  expect(said).toHaveLength(1);
  expect(said[0]?.message).toContain(effect);
});
