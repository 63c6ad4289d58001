import { onOff, text } from './args.js';
import { checkAlias, checkAliasMatch, checkRedirect } from './checks/alias.js';
import { type Definition, directive, flag, take2, take12, take23, take123 } from './define.js';
import { regex } from './types/pattern.js';

const module = 'alias_module';

export const aliasDirectives: readonly Definition[] = [
  directive({
    name: 'Alias',
    summary:
      'Serves files below a URL path from a directory outside `DocumentRoot`: `/static` and `/media` of a web application, say. Give both or neither a closing slash, and open the directory with `Require`.',
    module,
    args: take12(text('URL-path'), text('file-path|directory-path', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.19', arity: 'TAKE2', override: ['RSRC_CONF'] }],
    check: checkAlias,
  }),
  directive({
    name: 'ScriptAlias',
    summary:
      'Like `Alias`, and every file in the directory is run as a CGI program. Python applications are mounted with `WSGIScriptAlias` instead.',
    module,
    args: take12(text('URL-path'), text('file-path|directory-path', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.19', arity: 'TAKE2', override: ['RSRC_CONF'] }],
    check: checkAlias,
  }),
  directive({
    name: 'Redirect',
    summary:
      'Sends the browser from a URL path, and all below it, to another URL: temporarily (302) unless `permanent` or another status is given. It comes before `Alias` and `WSGIScriptAlias`, wherever it stands.',
    module,
    args: take123(text('status'), text('URL-path', { optional: true }), text('URL', { optional: true })),
    override: ['OR_FILEINFO'],
    earlier: [{ before: '2.4.19', arity: 'TAKE23' }],
    check: checkRedirect,
  }),
  directive({
    name: 'AliasMatch',
    summary:
      'Like `Alias` with a regular expression, whose groups are `$1` to `$9` in the path. Anchor it with `^`, and keep what follows by a group at its end.',
    module,
    args: take2(regex('regex', 'Regular expression could not be compiled.'), text('file-path')),
    override: ['RSRC_CONF'],
    check: checkAliasMatch,
  }),
  directive({
    name: 'ScriptAliasMatch',
    summary: 'Like `ScriptAlias` with a regular expression: files that it leads to are run as CGI programs.',
    module,
    args: take2(regex('regex', 'Regular expression could not be compiled.'), text('file-path')),
    override: ['RSRC_CONF'],
    check: checkAliasMatch,
  }),
  directive({
    name: 'RedirectMatch',
    summary:
      'Like `Redirect` with a regular expression, whose groups may stand in the new URL. What follows the match is not appended.',
    module,
    args: take23(text('status'), text('regex'), text('URL', { optional: true })),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectTemp',
    summary: '`Redirect temp` by another name: the browser is sent on with 302 and asks here again the next time.',
    module,
    args: take2(text('URL-path'), text('URL')),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectPermanent',
    summary:
      '`Redirect permanent` by another name: browsers and search engines remember the new address (301), which is hard to take back.',
    module,
    args: take2(text('URL-path'), text('URL')),
    override: ['OR_FILEINFO'],
    check: checkRedirect,
  }),
  directive({
    name: 'RedirectRelative',
    summary:
      'On: a `Redirect` to a path is sent as it is, without scheme and host in front. Useful behind a proxy that changes either of them.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'Off',
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'AliasPreservePath',
    summary:
      'On: an `Alias` within `<Location>` appends what follows the location to its path, instead of serving one fixed file for all of it.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'Off',
    since: { httpd: '2.4.58' },
  }),
];
