import { oneOf, onOff, such, text } from './args.js';
import { checkCookieExpires } from './checks/expires.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'usertrack_module';

export const usertrackDirectives: readonly Definition[] = [
  directive({
    name: 'CookieExpires',
    summary:
      'How long the cookie that follows visitors lives, in seconds or as `"2 weeks 3 days"`. Without it, as long as the browser runs.',
    module,
    args: take1(text('expiry-period')),
    override: ['OR_FILEINFO'],
    check: checkCookieExpires,
  }),
  directive({
    name: 'CookieDomain',
    summary: 'The domain of the cookie that follows visitors, with a dot in front and one within.',
    module,
    args: take1(
      such(
        'domain',
        (value) => /^\..*\./s.test(value),
        (value) =>
          value.startsWith('.')
            ? '{directive} values must contain at least one embedded dot'
            : '{directive} values must begin with a dot',
      ),
    ),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'CookieStyle',
    summary:
      'The form of the header that sets the cookie which follows visitors; `Cookie2` and `RFC2965` are not understood by browsers.',
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
  directive({
    name: 'CookieTracking',
    summary:
      'On: each visitor gets a cookie with a number, for the log. In many countries visitors must agree to that.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
  }),
  directive({
    name: 'CookieName',
    summary: 'The name of the cookie that follows visitors.',
    module,
    args: take1(text('token')),
    override: ['OR_FILEINFO'],
    default: 'Apache',
  }),
  directive({
    name: 'CookieSameSite',
    summary: 'Whether the cookie that follows visitors is sent along from other sites: `None`, `Lax` or `Strict`.',
    module,
    args: take1(oneOf(['Strict', 'Lax', 'None'], "{directive} accepts 'Strict', 'Lax', or 'None'")),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'CookieSecure',
    summary: 'On: the cookie that follows visitors is sent over TLS alone.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'CookieHttpOnly',
    summary: 'On: scripts of a page cannot read the cookie that follows visitors.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.42' },
  }),
];
