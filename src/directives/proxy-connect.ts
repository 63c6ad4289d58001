import { text } from './args.js';
import { checkAllowConnect } from './checks/proxy-servers.js';
import { type Definition, directive, iterate } from './define.js';

const module = 'proxy_connect_module';

export const proxyConnectDirectives: readonly Definition[] = [
  directive({
    name: 'AllowCONNECT',
    module,
    args: iterate(text('port-port', { repeated: true })),
    override: ['RSRC_CONF'],
    default: '443 563',
    check: checkAllowConnect,
  }),
];
