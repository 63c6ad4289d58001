import { oneOf, text } from './args.js';
import { checkFcgiSetEnvIf } from './checks/proxy-servers.js';
import { type Definition, directive, take1, take23 } from './define.js';

const module = 'proxy_fcgi_module';

export const proxyFcgiDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyFCGIBackendType',
    summary:
      'What kind of FastCGI backend it is: `FPM` gets paths as PHP likes them, `GENERIC` as the standard says, which suits Python programs.',
    module,
    args: take1(oneOf(['FPM', 'GENERIC'], "{directive} requires one of the following arguments: 'GENERIC', 'FPM'")),
    override: ['OR_FILEINFO'],
    default: 'FPM',
    since: { httpd: '2.4.26' },
  }),
  directive({
    name: 'ProxyFCGISetEnvIf',
    summary:
      'Changes a variable just before it goes to a FastCGI backend, when an expression holds: to put right `SCRIPT_NAME` or `PATH_INFO`.',
    module,
    args: take23(text('conditional-expression'), text('!'), text('environment-variable-name', { optional: true })),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.26' },
    check: checkFcgiSetEnvIf,
  }),
];
