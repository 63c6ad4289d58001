import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'heartbeat_module';

export const heartbeatDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatAddress',
    module,
    args: take1(text('addr:port')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
];
