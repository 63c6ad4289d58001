import { text } from './args.js';
import { type Definition, directive, take2, take23 } from './define.js';

const module = 'actions_module';

export const actionsDirectives: readonly Definition[] = [
  directive({
    name: 'Action',
    module,
    args: take23(text('action-type'), text('cgi-script'), text('virtual', { optional: true })),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.1' },
  }),
  directive({
    name: 'Script',
    module,
    args: take2(text('method'), text('cgi-script')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
  }),
];
