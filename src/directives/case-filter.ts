import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'case_filter_module';

export const caseFilterDirectives: readonly Definition[] = [
  directive({
    name: 'CaseFilter',
    summary: 'On: responses are turned into upper case. An example for authors of modules, of no other use.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
];
