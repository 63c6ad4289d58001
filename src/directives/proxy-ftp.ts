import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'proxy_ftp_module';

export const proxyFtpDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyFtpListOnWildcard',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'ProxyFtpEscapeWildcards',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'ProxyFtpDirCharset',
    module,
    args: take1(text('character_set')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'ISO-8859-1',
  }),
];
