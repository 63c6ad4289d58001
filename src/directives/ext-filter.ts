import { text } from './args.js';
import { checkExtFilterDefine } from './checks/filters.js';
import { type Definition, directive, iterate, raw } from './define.js';

const module = 'ext_filter_module';

export const extFilterDirectives: readonly Definition[] = [
  directive({
    name: 'ExtFilterOptions',
    module,
    args: iterate(text('option', { repeated: true })),
    override: ['ACCESS_CONF'],
    default: 'NoLogStderr',
  }),
  directive({
    name: 'ExtFilterDefine',
    module,
    args: raw(text('filtername'), text('parameters')),
    override: ['RSRC_CONF'],
    check: checkExtFilterDefine,
  }),
];
