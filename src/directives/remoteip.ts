import { onOff, text } from './args.js';
import { checkRemoteIpProxy } from './checks/access.js';
import { readableFile } from './checks/paths.js';
import { type Definition, directive, flag, iterate, take1, takeArgv } from './define.js';

const module = 'remoteip_module';

export const remoteipDirectives: readonly Definition[] = [
  directive({ name: 'RemoteIPHeader', module, args: take1(text('header-field')), override: ['RSRC_CONF'] }),
  directive({ name: 'RemoteIPProxiesHeader', module, args: take1(text('HeaderFieldName')), override: ['RSRC_CONF'] }),
  directive({
    name: 'RemoteIPTrustedProxy',
    module,
    args: iterate(text('proxy-ip|proxy-ip/subnet|hostname', { repeated: true })),
    override: ['RSRC_CONF'],
    check: checkRemoteIpProxy,
  }),
  directive({
    name: 'RemoteIPInternalProxy',
    module,
    args: iterate(text('proxy-ip|proxy-ip/subnet|hostname', { repeated: true })),
    override: ['RSRC_CONF'],
    check: checkRemoteIpProxy,
  }),
  directive({
    name: 'RemoteIPTrustedProxyList',
    module,
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    check: readableFile,
  }),
  directive({
    name: 'RemoteIPInternalProxyList',
    module,
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    check: readableFile,
  }),
  directive({
    name: 'RemoteIPProxyProtocol',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.31' },
  }),
  directive({
    name: 'RemoteIPProxyProtocolExceptions',
    module,
    args: takeArgv(text('host|range')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.31' },
  }),
];
