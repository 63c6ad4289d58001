import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'cgid_module';

export const cgidDirectives: readonly Definition[] = [
  directive({ name: 'ScriptLog', module, args: take1(text('file-path')), override: ['RSRC_CONF'] }),
  directive({
    name: 'ScriptLogLength',
    module,
    args: take1(text('bytes')),
    override: ['RSRC_CONF'],
    default: '10385760',
  }),
  directive({ name: 'ScriptLogBuffer', module, args: take1(text('bytes')), override: ['RSRC_CONF'], default: '1024' }),
  directive({
    name: 'ScriptSock',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'cgisock',
  }),
  directive({
    name: 'CGIDScriptTimeout',
    module,
    args: take1(text('times|ms')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4.10' },
  }),
];
