import { onOff, text } from './args.js';
import {
  checkRewriteBase,
  checkRewriteCond,
  checkRewriteMap,
  checkRewriteOptions,
  checkRewriteRule,
} from './checks/rewrite.js';
import { type Definition, directive, flag, iterate, raw, take1, take23 } from './define.js';

const module = 'rewrite_module';

export const rewriteDirectives: readonly Definition[] = [
  directive({
    name: 'RewriteEngine',
    summary: 'Switches rewriting on or off here. Virtual hosts do not inherit it: each must say it again.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
  }),
  directive({
    name: 'RewriteOptions',
    summary:
      'How rules are inherited by virtual hosts and directories (`Inherit`, `InheritBefore` …), and what rules may do that is switched off for safety.',
    module,
    args: iterate(text('Options', { repeated: true })),
    override: ['OR_FILEINFO'],
    check: checkRewriteOptions,
  }),
  directive({
    name: 'RewriteBase',
    summary:
      'What is put before relative results of rules in a directory or `.htaccess`, when the URL is not the path of the directory. Not needed when they begin with `/`.',
    module,
    args: take1(text('URL-path')),
    override: ['OR_FILEINFO'],
    check: checkRewriteBase,
  }),
  directive({
    name: 'RewriteCond',
    summary:
      'A condition for the next `RewriteRule`: a text with variables and the pattern that it must match. Several must all hold, unless marked `[OR]`.',
    module,
    args: raw(
      text('TestString'),
      text('!', { optional: true }),
      text('CondPattern'),
      text('flags', { optional: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkRewriteCond,
  }),
  directive({
    name: 'RewriteRule',
    summary:
      'Changes URLs that match a pattern, redirects (`[R]`) or refuses them (`[F]`). Outside directories, `Alias` and `WSGIScriptAlias` see its result only with `[PT]`. Simple cases are clearer as `Redirect`.',
    module,
    args: raw(text('!', { optional: true }), text('Pattern'), text('Substitution'), text('flags', { optional: true })),
    override: ['OR_FILEINFO'],
    check: checkRewriteRule,
  }),
  directive({
    name: 'RewriteMap',
    summary:
      'A table for rules to look values up in, as `${name:key|default}`: a text or DBM file, a database or a program.',
    module,
    args: take23(
      text('MapName', { symbol: { kind: 'rewrite-map', role: 'definition' } }),
      text('MapType:MapSource'),
      text('MapTypeOptions', { optional: true }),
    ),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.29', arity: 'TAKE2' }],
    check: checkRewriteMap,
  }),
];
