import { oneOf, text } from '../args.js';
import { type Definition, raw, take1 } from '../define.js';
import { scriptChecks } from './check-scripts.js';
import { checkTrustedProxies } from './check-values.js';
import { anywhereButHtaccess, documented, fileInfo, optionWords, toggle, undocumented } from './shapes.js';

/** Of each kind of header only one is used. */
const PROXY_HEADERS = [
  'X-Forwarded-For',
  'X-Client-IP',
  'X-Real-IP',
  'X-Forwarded-Proto',
  'X-Forwarded-Scheme',
  'X-Forwarded-SSL',
  'X-Forwarded-HTTPS',
  'X-HTTPS',
  'X-Scheme',
  'X-Forwarded-Host',
  'X-Host',
  'X-Forwarded-Port',
  'X-Forwarded-Server',
  'X-Script-Name',
  'X-Forwarded-Script-Name',
] as const;

const authScript = {
  args: raw(text('script', { symbol: { kind: 'file', role: 'reference' } }), optionWords('application-group=group')),
  override: ['OR_AUTHCFG'],
  since: { wsgi: '2.0' },
} as const;

/** What decides about requests and responses. */
export const requestDirectives: readonly Definition[] = [
  documented({
    name: 'WSGIPassAuthorization',
    ...fileInfo,
    args: toggle,
    default: 'Off',
    since: { wsgi: '1.0' },
    summary:
      'Whether the application sees the `Authorization` header. Needed when it checks passwords or tokens itself; leave it off when Apache does, since it hands over passwords.',
  }),
  documented({
    name: 'WSGIErrorOverride',
    ...fileInfo,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.0' },
    summary:
      'On: error responses of an application in daemon mode are replaced by the `ErrorDocument` of Apache, as they are in embedded mode.',
  }),
  documented({
    name: 'WSGIChunkedRequest',
    ...fileInfo,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.0' },
    summary:
      'On: requests without a content length are passed on. The application must read to the end of the input instead of counting; off, they are answered with 411. Daemon processes can do it since 4.4.',
  }),
  documented({
    name: 'WSGIMapHEADToGET',
    ...fileInfo,
    args: take1(oneOf(['Auto', 'On', 'Off'], '{directive} must be one of: Off | On | Auto')),
    default: 'Auto (before 6.0.0 it acted as Off)',
    since: { wsgi: '4.3.0' },
    summary:
      'Whether the application sees `HEAD` requests as `GET`, so that filters of Apache get the headers and body they need. `Auto` does so when there are such filters.',
  }),
  documented({
    name: 'WSGIIgnoreActivity',
    ...fileInfo,
    args: toggle,
    default: 'Off',
    since: { wsgi: '4.5.8' },
    summary:
      'On: requests here do not count as activity for `inactivity-timeout=`. For health checks, which otherwise keep an idle process alive.',
  }),
  documented({
    name: 'WSGIEnableSendfile',
    ...fileInfo,
    notOn: ['windows'],
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.4' },
    summary:
      'On: files that an application in embedded mode returns through `wsgi.file_wrapper` are sent by the kernel. Files on network file systems may then arrive damaged.',
  }),
  documented({
    name: 'WSGIPassApacheRequest',
    ...anywhereButHtaccess,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.0' },
    summary:
      'On: the application gets the request object of Apache, for the Python bindings of its C interface. Embedded mode only.',
  }),
  documented({
    name: 'WSGITrustedProxyHeaders',
    ...fileInfo,
    args: raw(text('header', { values: PROXY_HEADERS, optional: true, repeated: true })),
    since: { wsgi: '4.4.9' },
    summary:
      'The headers of a proxy in front that may change the address, scheme, host and port that the application sees. Name one of each kind, only those that the proxy sets itself, and the proxy in `WSGITrustedProxies`: without that, every client is trusted.',
  }),
  documented({
    name: 'WSGITrustedProxies',
    ...fileInfo,
    args: raw(text('address|network', { optional: true, repeated: true })),
    since: { wsgi: '4.4.10' },
    summary:
      'The addresses and networks of the proxies whose headers, as listed by `WSGITrustedProxyHeaders`, are believed. Without effect on its own.',
    check: checkTrustedProxies,
  }),
  documented({
    name: 'WSGIAccessScript',
    ...authScript,
    summary:
      'A Python script whose function `allow_access` decides by the address of the client whether it may come in. It runs in the Apache children.',
    check: scriptChecks.access,
  }),
  documented({
    name: 'WSGIAuthUserScript',
    ...authScript,
    summary:
      'A Python script that checks passwords for `AuthBasicProvider wsgi` or `AuthDigestProvider wsgi`. It runs in the Apache children.',
    check: scriptChecks.authUser,
  }),
  documented({
    name: 'WSGIAuthGroupScript',
    ...authScript,
    summary:
      'A Python script that tells the groups of a user, for `Require wsgi-group`. It runs in the Apache children.',
    check: scriptChecks.authGroup,
  }),
  undocumented({
    name: 'WSGIGroupAuthoritative',
    args: toggle,
    override: ['OR_AUTHCFG'],
    default: 'On',
    since: { wsgi: '2.0' },
    summary: 'Off: other modules are asked when the groups of `WSGIAuthGroupScript` do not let a user in.',
  }),
];
