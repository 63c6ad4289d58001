import { text } from './args.js';
import { checkBrowserMatch, checkSetEnvIf, checkSetEnvIfExpr } from './checks/setenvif.js';
import { type Definition, directive, raw } from './define.js';

const module = 'setenvif_module';

export const setenvifDirectives: readonly Definition[] = [
  directive({
    name: 'SetEnvIf',
    summary:
      'Sets variables when a header or another attribute of the request matches a pattern: early enough for rewriting, `Require env` and `CustomLog`. Applications see them in the WSGI `environ`.',
    module,
    args: raw(
      text('attribute'),
      text('regex'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkSetEnvIf,
  }),
  directive({
    name: 'SetEnvIfNoCase',
    summary: 'Like `SetEnvIf`, and upper and lower case count the same.',
    module,
    args: raw(
      text('attribute'),
      text('regex'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkSetEnvIf,
  }),
  directive({
    name: 'SetEnvIfExpr',
    summary: 'Sets variables when an expression holds, which can combine several attributes of the request.',
    module,
    args: raw(
      text('expr'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.3.9' },
    check: checkSetEnvIfExpr,
  }),
  directive({
    name: 'BrowserMatch',
    summary: '`SetEnvIf User-Agent` by a shorter name: sets variables for certain browsers and robots.',
    module,
    args: raw(
      text('regex'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkBrowserMatch,
  }),
  directive({
    name: 'BrowserMatchNoCase',
    summary: 'Like `BrowserMatch`, and upper and lower case count the same.',
    module,
    args: raw(
      text('regex'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkBrowserMatch,
  }),
];
