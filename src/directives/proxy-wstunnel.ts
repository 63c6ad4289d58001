import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'proxy_wstunnel_module';

export const proxyWstunnelDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyWebsocketFallbackToProxyHttp',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.48' },
  }),
];
