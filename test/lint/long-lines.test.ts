import { expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { lint } from '../../src/lint/linter.js';
import { createSource } from '../../src/text/index.js';

const TIMES = 100_000;

/** Each would take longer than a test may if anything about it were quadratic. */
test.each([
  ['ProxyPass ', '/a', ' http://backend.example/'],
  ['ProxyPass /x ', '${x', ''],
  ['WSGIScriptAlias ', 'a ', '/srv/a.wsgi'],
  ['WSGIDaemonProcess x ', 'a ', ''],
  ['WSGIDaemonProcess x python-path=', 'a ', ''],
  ['ServerAlias ', 'a.example ', ''],
  ['Alias ', '(', ' /srv'],
  ['RewriteRule ', '(a)', ' /x'],
  ['RewriteCond ', '%{HTTP_HOST}', ' x'],
  ['SetEnvIf Host ', 'a+', ' x'],
  ['Require ip ', '10.0.0.1 ', ''],
  ['Options ', '-Indexes ', ''],
  ['LogFormat "', '%h ', '" x'],
  ['Header set X "', '%{X}e', '"'],
])('%s%s… takes time that grows with the line', (before, unit, after) => {
  const source = createSource('/srv/httpd.conf', `${before}${unit.repeat(TIMES)}${after}\n`);
  const { files } = lint([{ path: source.path, source }], memoryHost({}), {
    settings: createSettings({ world: 'open' }),
  });
  expect(files).toEqual([source]);
});
