import { text } from './args.js';
import { checkHeader } from './checks/headers.js';
import { type Definition, directive, raw } from './define.js';

const module = 'headers_module';

export const headersDirectives: readonly Definition[] = [
  directive({
    name: 'Header',
    summary:
      'Sets, adds, edits or removes headers of the response. `always` has a table of its own, which errors keep too; what an application sets is mostly in the other one, so `always set` can send a header twice.',
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
    summary:
      'Sets, edits or removes headers of the request before the application sees them: `RequestHeader unset Proxy`, or the scheme for a backend behind TLS.',
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
