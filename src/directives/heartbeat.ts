import { text } from './args.js';
import { checkHeartbeat } from './checks/heartbeat.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'heartbeat_module';

export const heartbeatDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatAddress',
    summary:
      'Where the server sends, every second, how busy it is, for a load balancer that listens with `HeartbeatListen`.',
    module,
    args: take1(text('addr:port')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.0' },
    check: checkHeartbeat('address', 'apr_sockaddr_info_get failed.'),
  }),
];
