import { text } from './args.js';
import { checkBrowserMatch, checkSetEnvIf, checkSetEnvIfExpr } from './checks/setenvif.js';
import { type Definition, directive, raw } from './define.js';

const module = 'setenvif_module';

export const setenvifDirectives: readonly Definition[] = [
  directive({
    name: 'SetEnvIf',
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
    module,
    args: raw(
      text('expr'),
      text('!', { optional: true }),
      text('env-variable=value'),
      text('!env-variable=value', { optional: true, repeated: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkSetEnvIfExpr,
  }),
  directive({
    name: 'BrowserMatch',
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
