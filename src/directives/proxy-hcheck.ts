import { text } from './args.js';
import { checkHealthCheckExpression, checkHealthCheckTemplate } from './checks/proxy-servers.js';
import { type Definition, directive, raw, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'proxy_hcheck_module';

export const proxyHcheckDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyHCTemplate',
    module,
    args: raw(text('name'), text('parameter=setting', { repeated: true })),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_HTACCESS'],
    check: checkHealthCheckTemplate,
  }),
  directive({
    name: 'ProxyHCExpr',
    module,
    args: raw(text('name'), text('ap_expr expression')),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_HTACCESS'],
    check: checkHealthCheckExpression,
  }),
  directive({
    name: 'ProxyHCTPsize',
    module,
    args: take1(integer('number', { least: 0 }, 'Invalid {directive} parameter. Parameter must be >= 0')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '16',
  }),
];
