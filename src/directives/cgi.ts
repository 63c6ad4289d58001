import { type Definition, directive, take1 } from './define.js';
import { scriptLogDirectives } from './script-log.js';
import { time } from './types/time.js';

const module = 'cgi_module';

export const cgiDirectives: readonly Definition[] = [
  ...scriptLogDirectives(module),
  directive({
    name: 'CGIScriptTimeout',
    summary: 'How long the server waits for output of a CGI script. Without it `Timeout` holds.',
    module,
    args: take1(time('time', 's', '{directive} has wrong format')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'that of `Timeout`',
    since: { httpd: '2.4.59' },
  }),
];
