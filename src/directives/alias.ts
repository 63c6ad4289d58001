import { onOff, text } from './args.js';
import { checkAlias, checkAliasMatch, checkRedirect } from './checks/alias.js';
import { type Definition, directive, flag, take2, take12, take23, take123 } from './define.js';
import { regex } from './types/pattern.js';

const module = 'alias_module';

export const aliasDirectives: readonly Definition[] = [
  directive({
    name: 'Alias',
    module,
    args: take12(text('URL-path'), text('file-path|directory-path', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkAlias,
  }),
  directive({
    name: 'ScriptAlias',
    module,
    args: take12(text('URL-path'), text('file-path|directory-path', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkAlias,
  }),
  directive({
    name: 'Redirect',
    module,
    args: take123(text('status'), text('URL-path', { optional: true }), text('URL', { optional: true })),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'AliasMatch',
    module,
    args: take2(regex('regex', 'Regular expression could not be compiled.'), text('file-path')),
    override: ['RSRC_CONF'],
    check: checkAliasMatch,
  }),
  directive({
    name: 'ScriptAliasMatch',
    module,
    args: take2(regex('regex', 'Regular expression could not be compiled.'), text('file-path')),
    override: ['RSRC_CONF'],
    check: checkAliasMatch,
  }),
  directive({
    name: 'RedirectMatch',
    module,
    args: take23(text('status'), text('regex'), text('URL', { optional: true })),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectTemp',
    module,
    args: take2(text('URL-path'), text('URL')),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectPermanent',
    module,
    args: take2(text('URL-path'), text('URL')),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectRelative',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'Off',
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'AliasPreservePath',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'OFF',
    since: { httpd: '2.4.58' },
  }),
];
