import { expect, test } from 'vitest';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { EXAMPLE_PATH } from '../../src/lint/example.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import { settingsOf } from '../../src/lint/run-example.js';
import { createSource } from '../../src/text/index.js';

/** Whether a rule finds something, as it is and with options. */
test.each<readonly [rule: string, options: object, text: string, before: boolean, after: boolean]>([
  ['security/hsts-without-effect', { least: 60 }, 'Header set Strict-Transport-Security max-age=3600', true, false],
  [
    'security/upload-is-run',
    { also: ['inbox'] },
    '<Directory /srv/inbox>\nOptions +ExecCGI\n</Directory>',
    false,
    true,
  ],
  ['security/connect-to-any-port', { ports: [8443] }, 'ProxyRequests On\nAllowCONNECT 443', false, true],
  ['security/connect-to-any-port', { ports: [8443] }, 'ProxyRequests On\nAllowCONNECT 8443', true, false],
  ['wsgi/threads-excessive', { most: 100 }, 'WSGIDaemonProcess app threads=50', true, false],
])('%s %j', (name, options, text, before, after) => {
  const source = createSource(EXAMPLE_PATH, text);
  const server = serverOf([{ path: EXAMPLE_PATH, source }], unknownHost, settingsOf({ text }));
  const finds = (set: object): boolean =>
    lintServer(server, { rules: [{ pattern: name, level: 'warning', ...set }] }).some(({ rule }) => rule === name);
  expect([finds({}), finds({ options })]).toEqual([before, after]);
});
