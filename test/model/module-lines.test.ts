import { expect, test } from 'vitest';
import { mayBeLoaded, moduleLines, mpmLine } from '../../src/model/module-lines.js';
import { modelOf } from './server-of.js';

test('modules are found as httpd reads them, with whether it is sure to', () => {
  const server = modelOf(`Define FILE modules/mod_wsgi.so
<Macro Load $module>
LoadModule $module "${'$'}{FILE}"
</Macro>
Use Load wsgi_module
<IfVersion < 2.4>
LoadModule authn_alias_module modules/mod_authn_alias.so
</IfVersion>
# LoadModule php_module modules/libphp.so
<IfModule !mpm_event_module>
  LoadModule mpm_prefork_module modules/mod_mpm_prefork.so
</IfModule>
<IfModule mod_so.c>
LoadModule rewrite_module modules/mod_rewrite.so
</IfModule>
`);
  expect(moduleLines(server).map(({ module, file, node }) => [module, file, node.certainty])).toEqual([
    ['wsgi_module', 'modules/mod_wsgi.so', 'certain'],
    ['mpm_prefork_module', 'modules/mod_mpm_prefork.so', 'unknown-branch'],
    ['rewrite_module', 'modules/mod_rewrite.so', 'certain'],
  ]);
  expect(mayBeLoaded(server, 'mpm_prefork_module')).toBe(true);
  expect(mayBeLoaded(server, 'php_module')).toBe(false);
});

test.each([
  ['one', ['prefork'], 'mpm_prefork_module'],
  ['one twice', ['event', 'event'], 'mpm_event_module'],
  ['several', ['prefork', 'event'], undefined],
  ['none', [], undefined],
])('the MPM of %s', (_, mpms, module) => {
  const lines = mpms.map((name) => `LoadModule mpm_${name}_module modules/mod_mpm_${name}.so\n`);
  expect(mpmLine(modelOf(lines.join('')))?.module).toBe(module);
});
