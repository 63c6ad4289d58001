import { text } from './args.js';
import { checkLogMessage } from './checks/log-message.js';
import { type Definition, directive, take123 } from './define.js';

const module = 'log_debug_module';

export const logDebugDirectives: readonly Definition[] = [
  directive({
    name: 'LogMessage',
    module,
    args: take123(text('message'), text('hook=hook', { optional: true }), text('expr=expression', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkLogMessage,
  }),
];
