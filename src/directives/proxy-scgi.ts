import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'proxy_scgi_module';

export const proxyScgiDirectives: readonly Definition[] = [
  directive({
    name: 'ProxySCGISendfile',
    module,
    args: take1(text('On|Off|Headername')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'ProxySCGIInternalRedirect',
    module,
    args: take1(text('On|Off|Headername')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.13' },
  }),
];
