import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'watchdog_module';

export const watchdogDirectives: readonly Definition[] = [
  directive({
    name: 'WatchdogInterval',
    module,
    args: take1(text('time-intervals')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1',
  }),
];
