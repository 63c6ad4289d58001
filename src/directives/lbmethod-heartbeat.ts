import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'lbmethod_heartbeat_module';

export const lbmethodHeartbeatDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatStorage',
    summary:
      'The file in which a balancer with `lbmethod=heartbeat` finds how busy its backends are, when no shared memory is used.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/hb.dat',
    since: { httpd: '2.3.0' },
  }),
];
