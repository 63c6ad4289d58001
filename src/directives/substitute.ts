import { onOff, such, text } from './args.js';
import { checkSubstitute, lineLengthFault } from './checks/filters.js';
import { type Definition, directive, flag, OR_ALL, take1 } from './define.js';

const module = 'substitute_module';

export const substituteDirectives: readonly Definition[] = [
  directive({
    name: 'Substitute',
    summary:
      'Replaces text in responses that go through the filter `SUBSTITUTE`: `s/from/to/n` for plain text. The response must not be compressed before.',
    module,
    args: take1(text('s/pattern/substitution/[infq]')),
    override: ['OR_FILEINFO'],
    earlier: [{ before: '2.4.11', override: OR_ALL }],
    since: { httpd: '2.2.7' },
    check: checkSubstitute,
  }),
  directive({
    name: 'SubstituteMaxLineLength',
    summary: 'How long a line of a response may be before substitution fails; minified scripts are one long line.',
    module,
    args: take1(
      such(
        'bytes',
        (value) => lineLengthFault(value) === null,
        (value) => lineLengthFault(value) ?? '',
      ),
    ),
    override: ['OR_FILEINFO'],
    default: '1m',
    since: { httpd: '2.4.11' },
  }),
  directive({
    name: 'SubstituteInheritBefore',
    summary: 'On: inherited substitutions are made before those here; off, after them.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.17', httpd22: '2.2.32' },
  }),
];
