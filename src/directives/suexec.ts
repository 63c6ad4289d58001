import { text } from './args.js';
import { type Definition, directive, take2 } from './define.js';

const module = 'suexec_module';

export const suexecDirectives: readonly Definition[] = [
  directive({
    name: 'SuexecUserGroup',
    module,
    args: take2(text('User'), text('Group')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
  }),
];
