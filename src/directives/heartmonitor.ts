import { such, text } from './args.js';
import { checkHeartbeat } from './checks/heartbeat.js';
import { type Definition, directive, take1 } from './define.js';
import { atoi } from './types/number.js';

const module = 'heartmonitor_module';

export const heartmonitorDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatListen',
    summary: 'The multicast address on which a balancer listens for how busy its backends are.',
    module,
    args: take1(text('addr:port')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.0' },
    check: checkHeartbeat('multicast address', 'apr_sockaddr_info_get failed on multicast address'),
  }),
  directive({
    name: 'HeartbeatStorage',
    summary: 'The file in which the monitor writes down how busy the backends are, when no shared memory is used.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/hb.dat',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'HeartbeatMaxServers',
    summary:
      'How many backends the monitor has room for in shared memory; 0 uses the file of `HeartbeatStorage`, otherwise it must be 10 at least.',
    module,
    args: take1(
      such(
        'number-of-servers',
        (value) => atoi(value) === 0 || atoi(value) >= 10,
        '{directive}: Should be 0 for file storage, or greater or equal than 10 for slotmem',
      ),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '10',
    since: { httpd: '2.3.3' },
  }),
];
