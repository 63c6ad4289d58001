import { type Definition, directive, take1 } from './define.js';
import { time } from './types/time.js';

const module = 'watchdog_module';

export const watchdogDirectives: readonly Definition[] = [
  directive({
    name: 'WatchdogInterval',
    module,
    args: take1(time('time', 's', 'Unparse-able {directive} setting')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1',
  }),
];
