import { text } from './args.js';
import { checkHeader } from './checks/headers.js';
import { type Definition, directive, raw } from './define.js';

const module = 'headers_module';

export const headersDirectives: readonly Definition[] = [
  directive({
    name: 'Header',
    module,
    args: raw(
      text('condition', { optional: true }),
      text('add|append|echo|edit|edit*|merge|set|setifempty|unset|note'),
      text('header'),
      text('expr=value', { optional: true }),
      text('replacement', { optional: true }),
      text('early|env=!varname|expr=expression', { optional: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkHeader,
  }),
  directive({
    name: 'RequestHeader',
    module,
    args: raw(
      text('add|append|edit|edit*|merge|set|setifempty|unset'),
      text('header'),
      text('expr=value', { optional: true }),
      text('replacement', { optional: true }),
      text('early|env=!varname|expr=expression', { optional: true }),
    ),
    override: ['OR_FILEINFO'],
    check: checkHeader,
  }),
];
