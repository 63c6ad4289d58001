import { text } from './args.js';
import { type Definition, directive, iterate, take2 } from './define.js';

const module = 'so_module';

export const soDirectives: readonly Definition[] = [
  directive({
    name: 'LoadModule',
    module,
    args: take2(text('module'), text('filename')),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
  }),
  directive({
    name: 'LoadFile',
    module,
    args: iterate(text('filename', { repeated: true })),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
  }),
];
