import { such } from './args.js';
import { type Definition, directive, take1 } from './define.js';
import { parseDuration } from './types/duration.js';

const module = 'watchdog_module';

export const watchdogDirectives: readonly Definition[] = [
  directive({
    name: 'WatchdogInterval',
    summary:
      'How often, in seconds, the tasks run that modules do in the background, such as checks of backends and renewals of certificates.',
    module,
    args: take1(
      such(
        'time',
        (value) => (parseDuration(value, 's') ?? 0) >= 100_000,
        (value) =>
          parseDuration(value, 's') === null
            ? 'Unparse-able {directive} setting'
            : 'Invalid {directive}: minimal value 100ms',
      ),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1',
    since: { httpd: '2.3.2' },
  }),
];
