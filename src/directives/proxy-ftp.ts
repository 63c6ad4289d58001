import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'proxy_ftp_module';

export const proxyFtpDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyFtpListOnWildcard',
    summary: 'Whether wildcards in the last part of an FTP URL ask for a list of the files that match.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'ProxyFtpEscapeWildcards',
    summary: 'Whether wildcards in FTP file names are escaped, so that files whose names have them can be fetched.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'ProxyFtpDirCharset',
    summary: 'The character set that lists of FTP directories are sent in.',
    module,
    args: take1(text('character_set')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'ISO-8859-1',
    since: { httpd: '2.2.7' },
  }),
];
