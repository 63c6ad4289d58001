import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'case_filter_in_module';

export const caseFilterInDirectives: readonly Definition[] = [
  directive({
    name: 'CaseFilterIn',
    summary: 'On: request bodies are turned into upper case. An example for authors of modules, of no other use.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
];
