import { text } from './args.js';
import { checkHealthCheckExpression, checkHealthCheckTemplate } from './checks/proxy-servers.js';
import { type Definition, directive, raw, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'proxy_hcheck_module';

export const proxyHcheckDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyHCTemplate',
    summary:
      'Names a set of parameters for checks of backends, such as `hcmethod=GET hcuri=/health hcinterval=5`, to be used as `hctemplate=name`.',
    module,
    args: raw(text('name'), text('parameter=setting', { repeated: true })),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.4.21' },
    check: checkHealthCheckTemplate,
  }),
  directive({
    name: 'ProxyHCExpr',
    summary:
      'Names an expression that tells from the response of a check whether a backend is well, to be used as `hcexpr=name`.',
    module,
    args: raw(text('name'), text('ap_expr expression')),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.4.21' },
    check: checkHealthCheckExpression,
  }),
  directive({
    name: 'ProxyHCTPsize',
    summary: 'How many threads check backends; 0 checks them one after the other.',
    module,
    args: take1(integer('number', { least: 0 }, 'Invalid {directive} parameter. Parameter must be >= 0')),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.26', override: ['OR_FILEINFO'] }],
    contextFlags: ['GLOBAL_ONLY'],
    default: '16',
    since: { httpd: '2.4.21' },
  }),
];
