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
  directive({ name: 'RewriteEngine', module, args: flag(onOff), override: ['OR_FILEINFO'], default: 'off' }),
  directive({
    name: 'RewriteOptions',
    module,
    args: iterate(text('Options', { repeated: true })),
    override: ['OR_FILEINFO'],
    check: checkRewriteOptions,
  }),
  directive({
    name: 'RewriteBase',
    module,
    args: take1(text('URL-path')),
    override: ['OR_FILEINFO'],
    check: checkRewriteBase,
  }),
  directive({
    name: 'RewriteCond',
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
    module,
    args: raw(text('!', { optional: true }), text('Pattern'), text('Substitution'), text('flags', { optional: true })),
    override: ['OR_FILEINFO'],
    check: checkRewriteRule,
  }),
  directive({
    name: 'RewriteMap',
    module,
    args: take23(text('MapName'), text('MapType:MapSource'), text('MapTypeOptions', { optional: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.29' },
    check: checkRewriteMap,
  }),
];
