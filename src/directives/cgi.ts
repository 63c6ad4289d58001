import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'cgi_module';

export const cgiDirectives: readonly Definition[] = [
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
    name: 'CGIScriptTimeout',
    module,
    args: take1(text('times|ms')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4.59' },
  }),
];
