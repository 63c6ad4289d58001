import { oneOf, onOff, such, text } from './args.js';
import { type Definition, directive, flag, OR_ALL, take1 } from './define.js';

const module = 'include_module';

export const includeDirectives: readonly Definition[] = [
  directive({
    name: 'XBitHack',
    summary:
      'On: HTML files that may be executed are searched for server-side includes; `full` also sends a `Last-Modified` when the group may execute them.',
    module,
    args: take1(oneOf(['On', 'Off', 'Full'], '{directive} must be set to Off, On, or Full')),
    override: ['OR_OPTIONS'],
    default: 'off',
  }),
  directive({
    name: 'SSIErrorMsg',
    summary: 'What a page shows in place of a server-side include that failed.',
    module,
    args: take1(text('message')),
    override: OR_ALL,
    default: '"[an error occurred while processing this directive]"',
  }),
  directive({
    name: 'SSITimeFormat',
    summary: 'How dates of server-side includes are written, in the notation of `strftime`.',
    module,
    args: take1(text('formatstring')),
    override: OR_ALL,
    default: '"%A, %d-%b-%Y %H:%M:%S %Z"',
  }),
  directive({
    name: 'SSIStartTag',
    summary: 'What a server-side include begins with, when `<!--#` is taken by something else.',
    module,
    args: take1(such('tag', (value) => !/\s/.test(value), '{directive} may not contain any whitespaces')),
    override: ['RSRC_CONF'],
    default: '"<!--#"',
  }),
  directive({
    name: 'SSIEndTag',
    summary: 'What a server-side include ends with.',
    module,
    args: take1(such('tag', (value) => !/\s/.test(value), '{directive} may not contain any whitespaces')),
    override: ['RSRC_CONF'],
    default: '"-->"',
  }),
  directive({
    name: 'SSIUndefinedEcho',
    summary: 'What `echo` of server-side includes shows for a variable that has no value.',
    module,
    args: take1(text('string')),
    override: OR_ALL,
    default: '"(none)"',
  }),
  directive({
    name: 'SSILegacyExprParser',
    summary: 'On: conditions of server-side includes are read as before 2.4, for old pages.',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.3.13' },
  }),
  directive({
    name: 'SSILastModified',
    summary:
      'On: pages with server-side includes are sent with the date of their file, so that browsers may keep them. Only for pages that always look the same.',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.2.15' },
  }),
  directive({
    name: 'SSIEtag',
    summary: 'On: pages with server-side includes are sent with an `ETag`. Only for pages that always look the same.',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.2.15' },
  }),
];
