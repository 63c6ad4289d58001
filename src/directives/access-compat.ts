import { oneOf, text } from './args.js';
import { checkAllow } from './checks/access.js';
import { type Definition, directive, iterate2, take1 } from './define.js';

const module = 'access_compat_module';

export const accessCompatDirectives: readonly Definition[] = [
  directive({
    name: 'order',
    module,
    args: take1(oneOf(['allow,deny', 'deny,allow', 'mutual-failure'], 'unknown order')),
    override: ['OR_LIMIT'],
    default: 'Deny,Allow',
  }),
  directive({
    name: 'allow',
    module,
    args: iterate2(text('from'), text('all|host|env=!', { repeated: true })),
    override: ['OR_LIMIT'],
    check: checkAllow,
  }),
  directive({
    name: 'deny',
    module,
    args: iterate2(text('from'), text('all|host|env=!', { repeated: true })),
    override: ['OR_LIMIT'],
    check: checkAllow,
  }),
  directive({
    name: 'Satisfy',
    module,
    args: take1(oneOf(['All', 'Any'], "{directive} either 'any' or 'all'.")),
    override: ['OR_AUTHCFG'],
    default: 'All',
    since: { httpd: '2.0.51' },
  }),
];
