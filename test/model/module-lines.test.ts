import { expect, test } from 'vitest';
import { mayBeLoaded, moduleLines } from '../../src/model/module-lines.js';
import { modelOf } from './server-of.js';

test('modules are found as written, with whether a condition stands around them', () => {
  const server = modelOf(`LoadModule wsgi_module "modules/mod_wsgi.so"
# LoadModule php_module modules/libphp.so
<IfModule !mpm_event_module>
  LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
</IfModule>
LoadModule rewrite_module modules/mod_rewrite.so
`);
  expect(moduleLines(server).map(({ module, file, always }) => [module, file, always])).toEqual([
    ['wsgi_module', 'modules/mod_wsgi.so', true],
    ['mpm_prefork_module', 'modules/mod_mpm_prefork.so', false],
    ['rewrite_module', 'modules/mod_rewrite.so', true],
  ]);
  expect(mayBeLoaded(server, 'mpm_prefork_module')).toBe(true);
  expect(mayBeLoaded(server, 'php_module')).toBe(false);
});
