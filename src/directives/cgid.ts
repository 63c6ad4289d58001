import { text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';
import { time } from './types/time.js';

const module = 'cgid_module';

export const cgidDirectives: readonly Definition[] = [
  directive({
    name: 'ScriptLog',
    summary:
      'A file for what CGI scripts write to standard error when they fail, with the request. For finding errors: it takes everything, so turn it off afterwards.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    check: anyPath('Invalid {directive} path '),
  }),
  directive({
    name: 'ScriptLogLength',
    summary: 'How large, in bytes, the log of CGI scripts may grow before nothing more is written.',
    module,
    args: take1(text('bytes')),
    override: ['RSRC_CONF'],
    default: '10385760',
  }),
  directive({
    name: 'ScriptLogBuffer',
    summary: 'How many bytes of a request body go into the log of CGI scripts.',
    module,
    args: take1(text('bytes')),
    override: ['RSRC_CONF'],
    default: '1024',
  }),
  directive({
    name: 'ScriptSock',
    summary:
      "The socket over which the server talks to the process that starts CGI scripts. It must lie on a local disk; its process's number is appended.",
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'cgisock',
    check: anyPath('Invalid {directive} path'),
  }),
  directive({
    name: 'CGIDScriptTimeout',
    summary: 'How long the server waits for output of a CGI script that the daemon runs. Without it `Timeout` holds.',
    module,
    args: take1(time('time', 's', '{directive} has wrong format')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'that of `Timeout`',
    since: { httpd: '2.4.10', httpd22: '2.2.28' },
  }),
];
