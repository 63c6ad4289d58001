import { oneOf, such, text } from './args.js';
import { checkScript } from './checks/methods.js';
import { type Definition, directive, take2, take23 } from './define.js';

const module = 'actions_module';

export const actionsDirectives: readonly Definition[] = [
  directive({
    name: 'Action',
    summary:
      'Has a CGI script answer every request of a handler or media type; the script finds the requested path in `PATH_INFO`. Add `virtual` when no file of that name exists.',
    module,
    args: take23(
      text('action-type'),
      text('cgi-script'),
      oneOf(['virtual'], (value) => `unrecognized option '${value}'`, { optional: true }),
    ),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'Script',
    summary:
      'Has a CGI script answer requests with a certain method. A `GET` goes to it only when it has a query string.',
    module,
    args: take2(
      such('method', (value) => value !== 'TRACE', 'TRACE not allowed for Script'),
      text('cgi-script'),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkScript,
  }),
];
