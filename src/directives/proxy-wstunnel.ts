import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'proxy_wstunnel_module';

export const proxyWstunnelDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyWebsocketFallbackToProxyHttp',
    summary:
      'Whether `ws:` backends are left to mod_proxy_http, which can do both web sockets and HTTP. Off is only for setups that relied on the old way.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.48' },
  }),
];
