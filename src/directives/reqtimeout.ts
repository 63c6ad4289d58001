import { text } from './args.js';
import { checkRequestReadTimeout } from './checks/request-timeout.js';
import { type Definition, directive, raw } from './define.js';

const module = 'reqtimeout_module';

export const reqtimeoutDirectives: readonly Definition[] = [
  directive({
    name: 'RequestReadTimeout',
    summary:
      'How long a client may take to send the handshake, the headers and the body, and how fast it must be: `header=20-40,MinRate=500`. Against clients that hold workers by being slow; large uploads need `MinRate`.',
    module,
    args: raw(
      text('handshake=timeout-maxtimeout,MinRate=rate', { optional: true }),
      text('header=timeout-maxtimeout,MinRate=rate', { optional: true }),
      text('body=timeout-maxtimeout,MinRate=rate', { optional: true }),
    ),
    override: ['RSRC_CONF'],
    default: 'handshake=0 header=20-40,MinRate=500 body=20,MinRate=500',
    since: { httpd: '2.2.15' },
    check: checkRequestReadTimeout,
  }),
];
