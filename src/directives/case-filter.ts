import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'case_filter_module';

export const caseFilterDirectives: readonly Definition[] = [
  directive({ name: 'CaseFilter', module, args: flag(onOff), override: ['RSRC_CONF'] }),
];
