import { onOff, text } from './args.js';
import { checkProxyProtocolExceptions, checkRemoteIpList, checkRemoteIpProxy } from './checks/access.js';
import { type Definition, directive, flag, iterate, take1, takeArgv } from './define.js';

const module = 'remoteip_module';

export const remoteipDirectives: readonly Definition[] = [
  directive({
    name: 'RemoteIPHeader',
    summary:
      "The header in which a proxy in front tells the client's address, `X-Forwarded-For` as a rule. Logs, `Require ip` and applications then see the client. Name the proxy in `RemoteIPInternalProxy` or `RemoteIPTrustedProxy`: else everybody is believed.",
    module,
    args: take1(text('header-field')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'RemoteIPProxiesHeader',
    summary: 'The header in which applications find the proxies between client and server.',
    module,
    args: take1(text('HeaderFieldName')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'RemoteIPTrustedProxy',
    summary:
      'Addresses of proxies on the public net whose word is believed, though not when they claim a private address.',
    module,
    args: iterate(text('proxy-ip|proxy-ip/subnet|hostname', { repeated: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
    check: checkRemoteIpProxy,
  }),
  directive({
    name: 'RemoteIPInternalProxy',
    summary: 'Addresses of your own proxies and load balancers, whose word about any client is believed.',
    module,
    args: iterate(text('proxy-ip|proxy-ip/subnet|hostname', { repeated: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
    check: checkRemoteIpProxy,
  }),
  directive({
    name: 'RemoteIPTrustedProxyList',
    summary: 'A file with the addresses for `RemoteIPTrustedProxy`, one on each line.',
    module,
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
    check: checkRemoteIpList,
  }),
  directive({
    name: 'RemoteIPInternalProxyList',
    summary: 'A file with the addresses for `RemoteIPInternalProxy`, one on each line.',
    module,
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
    check: checkRemoteIpList,
  }),
  directive({
    name: 'RemoteIPProxyProtocol',
    summary:
      "On: connections begin with a line of the PROXY protocol, by which HAProxy and load balancers tell the client's address. All hosts of the port must agree; connections without it are refused.",
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.31' },
    default: 'Off',
  }),
  directive({
    name: 'RemoteIPProxyProtocolExceptions',
    summary: 'Addresses whose connections come without the PROXY protocol: those of monitoring, say.',
    module,
    args: takeArgv(text('host|range')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.31' },
    check: checkProxyProtocolExceptions,
  }),
];
