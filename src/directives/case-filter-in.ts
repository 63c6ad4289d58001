import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'case_filter_in_module';

export const caseFilterInDirectives: readonly Definition[] = [
  directive({ name: 'CaseFilterIn', module, args: flag(onOff), override: ['RSRC_CONF'] }),
];
