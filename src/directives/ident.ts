import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'ident_module';

export const identDirectives: readonly Definition[] = [
  directive({
    name: 'IdentityCheck',
    summary:
      "On: the client's machine is asked (RFC 1413) who the user is, for the log. Nobody answers today, so each request waits in vain.",
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'IdentityCheckTimeout',
    summary: 'How many seconds `IdentityCheck` waits for an answer.',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '30',
  }),
];
