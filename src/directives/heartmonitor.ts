import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'heartmonitor_module';

export const heartmonitorDirectives: readonly Definition[] = [
  directive({
    name: 'HeartbeatListen',
    module,
    args: take1(text('addr:port')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'HeartbeatStorage',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/hb.dat',
  }),
  directive({
    name: 'HeartbeatMaxServers',
    module,
    args: take1(text('number-of-servers')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '10',
    since: { httpd: '2.4.55' },
  }),
];
