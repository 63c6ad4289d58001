import { text } from './args.js';
import { type Definition, directive, take2 } from './define.js';

const module = 'info_module';

export const infoDirectives: readonly Definition[] = [
  directive({
    name: 'AddModuleInfo',
    summary: 'A note in HTML that `server-info` shows next to a module.',
    module,
    args: take2(text('module-name'), text('string')),
    override: ['RSRC_CONF'],
  }),
];
