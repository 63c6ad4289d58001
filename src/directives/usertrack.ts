import { oneOf, onOff, text } from './args.js';
import { checkCookieExpires } from './checks/expires.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'usertrack_module';

export const usertrackDirectives: readonly Definition[] = [
  directive({
    name: 'CookieExpires',
    module,
    args: take1(text('expiry-period')),
    override: ['OR_FILEINFO'],
    check: checkCookieExpires,
  }),
  directive({ name: 'CookieDomain', module, args: take1(text('domain')), override: ['OR_FILEINFO'] }),
  directive({
    name: 'CookieStyle',
    module,
    args: take1(
      oneOf(
        ['Netscape', 'Cookie', 'Cookie2', 'RFC2109', 'RFC2965'],
        (value) => `Invalid {directive} keyword: '${value}'`,
      ),
    ),
    override: ['OR_FILEINFO'],
    default: 'Netscape',
  }),
  directive({ name: 'CookieTracking', module, args: flag(onOff), override: ['OR_FILEINFO'], default: 'off' }),
  directive({ name: 'CookieName', module, args: take1(text('token')), override: ['OR_FILEINFO'], default: 'Apache' }),
  directive({
    name: 'CookieSameSite',
    module,
    args: take1(oneOf(['Strict', 'Lax', 'None'], "{directive} accepts 'Strict', 'Lax', or 'None'")),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'CookieSecure',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'CookieHttpOnly',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.42' },
  }),
];
