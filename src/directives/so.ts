import { text } from './args.js';
import { type Definition, directive, iterate, take2 } from './define.js';

const module = 'so_module';

export const soDirectives: readonly Definition[] = [
  directive({
    name: 'LoadModule',
    summary:
      'Loads a module from its file, before the directives that need it; on Debian `a2enmod` does it. mod_wsgi belongs to one version of Python: `mod_wsgi-express module-config` prints its lines.',
    module,
    args: take2(text('module', { symbol: { kind: 'module', role: 'definition' } }), text('filename')),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
  }),
  directive({
    name: 'LoadFile',
    summary:
      'Loads a library that a module needs and does not find by itself: `libpython` for a mod_wsgi built with a Python of its own, say.',
    module,
    args: iterate(text('filename', { repeated: true })),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
  }),
];
