import { oneOf, onOff, such, text } from './args.js';
import { checkProxyErrorOverride } from './checks/keywords.js';
import { warnOfNetworks } from './checks/no-proxy.js';
import { checkBalancerMember, checkProxyPass, checkProxySet, proxyMatchSection, proxySection } from './checks/proxy.js';
import { checkProxyPassReverse, checkProxyRemote, checkProxySourceAddress } from './checks/proxy-servers.js';
import { type Definition, directive, flag, iterate, raw, section, take1, take23, take123 } from './define.js';
import { bufferSize, integer } from './types/integer.js';
import { atol } from './types/number.js';

const module = 'proxy_module';

export const proxyDirectives: readonly Definition[] = [
  section({
    name: 'Proxy',
    summary:
      'Settings for what is proxied to a URL: access control of a forward proxy, and the `BalancerMember` lines of a `balancer://` name.',
    module,
    args: raw(text('wildcard-url')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'proxy',
    ...proxySection,
  }),
  section({
    name: 'ProxyMatch',
    summary: 'Like `<Proxy>`, with a regular expression for the URL.',
    module,
    args: raw(text('regex')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'proxy',
    ...proxyMatchSection,
  }),
  directive({
    name: 'ProxyRequests',
    summary:
      'On: the server is a forward proxy, for any site that clients ask for. `ProxyPass` does not need it; open to everybody it is soon abused.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'ProxyRemote',
    summary: 'Another proxy by which requests for some URLs are sent on.',
    module,
    args: take23(text('match'), text('remote-server'), text('username:password', { optional: true })),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.59', arity: 'TAKE2' }],
    check: checkProxyRemote,
  }),
  directive({
    name: 'ProxyRemoteMatch',
    summary: 'Like `ProxyRemote`, with a regular expression for the URLs.',
    module,
    args: take23(text('regex'), text('remote-server'), text('username:password', { optional: true })),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.59', arity: 'TAKE2' }],
    check: checkProxyRemote,
  }),
  directive({
    name: 'ProxyPassInterpolateEnv',
    summary: 'On: `${NAME}` in lines of `ProxyPass` marked `interpolate` stands for a variable of the request.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.2.9' },
  }),
  directive({
    name: 'ProxyPass',
    summary:
      'Hands a URL path, and all below it, to another server: Gunicorn or another application server, say. `!` leaves a path out; longer paths stand first, closing slashes come in pairs, `ProxyPassReverse` goes with it.',
    module,
    args: raw(
      text('URL-path', { optional: true }),
      text('!|url'),
      text('key=value', { optional: true }),
      text('[key=value', { optional: true }),
      text('nocanon'),
      text('interpolate'),
      text('noquery', { repeated: true }),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkProxyPass,
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_FILES'],
  }),
  directive({
    name: 'ProxyPassMatch',
    summary:
      'Like `ProxyPass`, with a regular expression, whose groups stand in the URL of the backend. Anchor it, lest clients choose the backend.',
    module,
    args: raw(
      text('regex', { optional: true }),
      text('!|url'),
      text('key=value', { optional: true }),
      text('[key=value', { optional: true, repeated: true }),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.2.5' },
    check: checkProxyPass,
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_FILES'],
  }),
  directive({
    name: 'ProxyPassReverse',
    summary:
      "Rewrites `Location` and other headers of a backend's redirects, so that they name this server. Pages themselves are not changed. It goes with each `ProxyPass`.",
    module,
    args: take123(text('URL-path'), text('url', { optional: true }), text('interpolate', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.2.9', arity: 'TAKE12' }],
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_FILES'],
    check: checkProxyPassReverse,
  }),
  directive({
    name: 'ProxyPassReverseCookiePath',
    summary:
      "Rewrites the path of a backend's cookies, when the application is mounted at another path than it thinks.",
    module,
    args: take23(text('internal-path'), text('public-path'), text('interpolate', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.2.9', arity: 'TAKE2' }],
  }),
  directive({
    name: 'ProxyPassReverseCookieDomain',
    summary: "Rewrites the domain of a backend's cookies to that of this server.",
    module,
    args: take23(text('internal-domain'), text('public-domain'), text('interpolate', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.2.9', arity: 'TAKE2' }],
  }),
  directive({
    name: 'ProxyBlock',
    summary: 'Words, names or domains of sites that the forward proxy refuses; `*` refuses all.',
    module,
    args: iterate(text('*|word|host|domain', { repeated: true })),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'ProxyReceiveBufferSize',
    summary: 'The size of the receiving buffer towards backends, in bytes; 0 leaves it to the system.',
    module,
    args: take1(bufferSize()),
    override: ['RSRC_CONF'],
    default: '0',
  }),
  directive({
    name: 'ProxyIOBufferSize',
    summary:
      'How many bytes the proxy moves at a time. AJP backends need the same size as the server at the other end.',
    module,
    args: take1(bufferSize(atol)),
    override: ['RSRC_CONF'],
    default: '8192',
  }),
  directive({
    name: 'ProxyMaxForwards',
    summary: 'How many proxies a request may pass, which stops circles; below zero the proxy does not set the limit.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    default: '-1',
  }),
  directive({
    name: 'NoProxy',
    summary: 'Hosts, domains and networks that a forward proxy reaches directly, past `ProxyRemote`.',
    module,
    args: iterate(text('host', { repeated: true })),
    override: ['RSRC_CONF'],
    check: warnOfNetworks,
  }),
  directive({
    name: 'ProxyDomain',
    summary: 'The domain that a forward proxy in an intranet adds to names without one.',
    module,
    args: take1(such('domain', (value) => value.startsWith('.'), '{directive}: domain name must start with a dot.')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'ProxyVia',
    summary:
      'What happens to the `Via` header, in which proxies name themselves: added, added with the version, left alone or removed.',
    module,
    args: take1(oneOf(['On', 'Off', 'Full', 'Block'], '{directive} must be one of: off | on | full | block')),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'ProxyErrorOverride',
    summary:
      "On: error responses of a backend, or those with the codes given, are replaced by the server's own and its `ErrorDocument`. APIs whose errors have a body want it off.",
    module,
    args: iterate(text('Off|On', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [
      { before: '2.4.47', arity: 'FLAG' },
      { before: '2.4.0', override: ['RSRC_CONF'] },
    ],
    default: 'Off',
    check: checkProxyErrorOverride,
  }),
  directive({
    name: 'ProxyPreserveHost',
    summary:
      'On: backends see the `Host` that the client sent. Django and others need it to check the host and to make links.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    default: 'Off',
  }),
  directive({
    name: 'ProxyTimeout',
    summary:
      'How many seconds a backend may stay silent before the server gives up on it. It must exceed the longest answer of the application.',
    module,
    args: take1(integer('seconds', { least: 1 }, 'Proxy Timeout must be at least 1 second.')),
    override: ['RSRC_CONF'],
    default: 'that of `Timeout`',
  }),
  directive({
    name: 'ProxyBadHeader',
    summary:
      'What happens when a backend sends a malformed header: an error, the header left out, or the rest taken for the page.',
    module,
    args: take1(oneOf(['IsError', 'Ignore', 'StartBody'], '{directive} must be one of: IsError | Ignore | StartBody')),
    override: ['RSRC_CONF'],
    default: 'IsError',
  }),
  directive({
    name: 'BalancerMember',
    summary:
      'A backend of a balancer, with its parameters: `loadfactor`, `route`, `status=+H` for one that waits until all others fail.',
    module,
    args: raw(
      text('balancerurl', { optional: true }),
      text('url'),
      text('key=value', { optional: true, repeated: true }),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.2' },
    check: checkBalancerMember,
  }),
  directive({
    name: 'BalancerGrowth',
    summary: 'How many backends may be added to a balancer in its manager without a restart.',
    module,
    args: take1(integer('number', { least: 0, most: 1000 }, '{directive} must be between 0 and 1000')),
    override: ['RSRC_CONF'],
    default: '5',
    since: { httpd: '2.3.13' },
  }),
  directive({
    name: 'BalancerPersist',
    summary: "On: what was changed in the balancer's manager survives restarts.",
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4.4' },
  }),
  directive({
    name: 'BalancerInherit',
    summary:
      'Whether virtual hosts see the balancers of the main server. Off where they are not used saves memory and keeps the manager clear.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'ProxyPassInherit',
    summary:
      'Whether virtual hosts take over the `ProxyPass` lines of the main server. Turn it off there when a host must not reach those backends.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'ProxyStatus',
    summary: 'On: `server-status` shows the balancers and the state of their backends.',
    module,
    args: take1(oneOf(['Off', 'On', 'Full'], '{directive} must be one of: off | on | full')),
    override: ['RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.2' },
  }),
  directive({
    name: 'ProxySet',
    summary:
      'Sets parameters of a backend or a balancer, as they could stand behind `ProxyPass`: `ProxySet lbmethod=byrequests`, say.',
    module,
    args: raw(text('url', { optional: true }), text('key=value', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.2' },
    check: checkProxySet,
  }),
  directive({
    name: 'ProxySourceAddress',
    summary: 'The local address from which backends are reached, when the server has several.',
    module,
    args: take1(text('address')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.9' },
    check: checkProxySourceAddress,
  }),
  directive({
    name: 'ProxyAddHeaders',
    summary:
      'Whether backends get `X-Forwarded-For`, `X-Forwarded-Host` and `X-Forwarded-Server`. The scheme is not among them: `RequestHeader set X-Forwarded-Proto`.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.3.10' },
  }),
  directive({
    name: 'Proxy100Continue',
    summary: 'Whether `Expect: 100-continue` is handed on to backends; off, the proxy answers it itself.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.40' },
  }),
];
