import { text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';
import { scriptLogDirectives } from './script-log.js';
import { time } from './types/time.js';

const module = 'cgid_module';

export const cgidDirectives: readonly Definition[] = [
  ...scriptLogDirectives(module),
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
