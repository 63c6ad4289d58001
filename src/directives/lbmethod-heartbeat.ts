import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'lbmethod_heartbeat_module';

export const lbmethodHeartbeatDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatStorage',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/hb.dat',
  }),
];
