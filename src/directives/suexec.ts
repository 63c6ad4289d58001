import { text } from './args.js';
import { checkSuexec } from './checks/suexec.js';
import { type Definition, directive, take2 } from './define.js';

const module = 'suexec_module';

export const suexecDirectives: readonly Definition[] = [
  directive({
    name: 'SuexecUserGroup',
    summary:
      'The user and group that CGI scripts of this virtual host run as. Daemons of mod_wsgi have `user=` and `group=`.',
    module,
    args: take2(text('User'), text('Group')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    check: checkSuexec,
  }),
];
