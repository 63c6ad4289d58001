import { oneOf, text } from './args.js';
import { checkAllow } from './checks/access.js';
import { type Definition, directive, iterate2, take1 } from './define.js';

const module = 'access_compat_module';

export const accessCompatDirectives: readonly Definition[] = [
  directive({
    name: 'order',
    summary:
      'Says which of the old `Allow` and `Deny` lines has the last word. Only there for configurations from 2.2: write `Require` instead, and never mix the two in one place.',
    module,
    args: take1(oneOf(['allow,deny', 'deny,allow', 'mutual-failure'], 'unknown order')),
    override: ['OR_LIMIT'],
    default: 'Deny,Allow',
    deprecated: { httpd: '2.3', use: 'Require' },
  }),
  directive({
    name: 'allow',
    summary:
      'Lets clients in by address, host name or environment variable, the way of 2.2. Write `Require all granted`, `Require ip` or `Require host` instead.',
    module,
    args: iterate2(text('from'), text('all|host|env=!', { repeated: true })),
    override: ['OR_LIMIT'],
    deprecated: { httpd: '2.3', use: 'Require' },
    check: checkAllow,
  }),
  directive({
    name: 'deny',
    summary:
      'Turns clients away by address, host name or environment variable, the way of 2.2. Write `Require all denied` or `Require not ip` within `<RequireAll>` instead.',
    module,
    args: iterate2(text('from'), text('all|host|env=!', { repeated: true })),
    override: ['OR_LIMIT'],
    deprecated: { httpd: '2.3', use: 'Require' },
    check: checkAllow,
  }),
  directive({
    name: 'Satisfy',
    summary:
      'Whether a client must pass both the address and the password check (`All`) or just one of them (`Any`), the way of 2.2. `<RequireAll>` and `<RequireAny>` say it today.',
    module,
    args: take1(oneOf(['All', 'Any'], "{directive} either 'any' or 'all'.")),
    override: ['OR_AUTHCFG'],
    default: 'All',
    deprecated: { httpd: '2.3', use: '<RequireAny>' },
  }),
];
