import { oneOf, onOff, such, text } from './args.js';
import { type Definition, directive, flag, OR_ALL, take1 } from './define.js';

const module = 'include_module';

export const includeDirectives: readonly Definition[] = [
  directive({
    name: 'XBitHack',
    module,
    args: take1(oneOf(['On', 'Off', 'Full'], '{directive} must be set to Off, On, or Full')),
    override: ['OR_OPTIONS'],
    default: 'off',
  }),
  directive({
    name: 'SSIErrorMsg',
    module,
    args: take1(text('message')),
    override: OR_ALL,
    default: '"[an error occurred while processing this directive]"',
  }),
  directive({
    name: 'SSITimeFormat',
    module,
    args: take1(text('formatstring')),
    override: OR_ALL,
    default: '"%A, %d-%b-%Y %H:%M:%S %Z"',
  }),
  directive({
    name: 'SSIStartTag',
    module,
    args: take1(such('tag', (value) => !/\s/.test(value), '{directive} may not contain any whitespaces')),
    override: ['RSRC_CONF'],
    default: '"<!--#"',
  }),
  directive({
    name: 'SSIEndTag',
    module,
    args: take1(such('tag', (value) => !/\s/.test(value), '{directive} may not contain any whitespaces')),
    override: ['RSRC_CONF'],
    default: '"-->"',
  }),
  directive({ name: 'SSIUndefinedEcho', module, args: take1(text('string')), override: OR_ALL }),
  directive({
    name: 'SSILegacyExprParser',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.3.13' },
  }),
  directive({
    name: 'SSILastModified',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.2.15' },
  }),
  directive({
    name: 'SSIEtag',
    module,
    args: flag(onOff),
    override: ['OR_LIMIT'],
    default: 'off',
    since: { httpd: '2.2.15' },
  }),
];
