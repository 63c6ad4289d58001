import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'proxy_scgi_module';

export const proxyScgiDirectives: readonly Definition[] = [
  directive({
    name: 'ProxySCGISendfile',
    summary:
      'On, or the name of a header: an SCGI application may name a local file in `X-Sendfile`, which the server then sends. Only for backends that you trust.',
    module,
    args: take1(text('On|Off|Headername')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.2.14' },
  }),
  directive({
    name: 'ProxySCGIInternalRedirect',
    summary: "Whether an SCGI application may send the request on to another local URL without the browser's noticing.",
    module,
    args: take1(text('On|Off|Headername')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.13', arity: 'FLAG' }],
    default: 'On',
    since: { httpd: '2.2.14' },
  }),
];
