import { text } from './args.js';
import { checkAllowConnect } from './checks/proxy-servers.js';
import { type Definition, directive, iterate } from './define.js';

const module = 'proxy_connect_module';

export const proxyConnectDirectives: readonly Definition[] = [
  directive({
    name: 'AllowCONNECT',
    summary:
      'The ports to which a forward proxy opens tunnels by the `CONNECT` method. Every one more helps those who abuse it.',
    module,
    args: iterate(text('port-port', { repeated: true })),
    override: ['RSRC_CONF'],
    default: '443 563',
    check: checkAllowConnect,
  }),
];
