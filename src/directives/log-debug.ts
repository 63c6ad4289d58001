import { text } from './args.js';
import { checkLogMessage } from './checks/log-message.js';
import { type Definition, directive, take123 } from './define.js';

const module = 'log_debug_module';

export const logDebugDirectives: readonly Definition[] = [
  directive({
    name: 'LogMessage',
    summary:
      'Writes a message of yours to the error log at a point of each request: `hook=` says when, `expr=` for which. For finding out why a request goes where it does.',
    module,
    args: take123(text('message'), text('hook=hook', { optional: true }), text('expr=expression', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.3.14' },
    check: checkLogMessage,
  }),
];
