import { onOff, text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'proxy_express_module';

export const proxyExpressDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyExpressEnable',
    summary: 'On: the backend of each host name is looked up in a file, for very many sites that are proxied alike.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.3.13' },
    default: 'off',
  }),
  directive({
    name: 'ProxyExpressDBMFile',
    summary: 'The DBM file that tells the backend of each host name. It may change without a restart.',
    module,
    args: take1(text('pathname')),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.3.13' },
    check: anyPath('{directive}: bad path to file: '),
  }),
  directive({
    name: 'ProxyExpressDBMType',
    summary: 'The format of the file with backends. It must be the one that the program which wrote the file used.',
    module,
    args: take1(text('type')),
    override: ['OR_FILEINFO'],
    default: 'default',
    since: { httpd: '2.3.13' },
  }),
];
