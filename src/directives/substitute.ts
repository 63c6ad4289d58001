import { onOff, text } from './args.js';
import { checkSubstitute } from './checks/filters.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { suffixedSize } from './types/integer.js';

const module = 'substitute_module';

export const substituteDirectives: readonly Definition[] = [
  directive({
    name: 'Substitute',
    module,
    args: take1(text('s/pattern/substitution/[infq]')),
    override: ['OR_FILEINFO'],
    check: checkSubstitute,
  }),
  directive({
    name: 'SubstituteMaxLineLength',
    module,
    args: take1(
      suffixedSize(
        'bytes',
        'BKMG',
        "{directive} must be a non-negative integer optionally suffixed with 'b', 'k', 'm' or 'g'.",
      ),
    ),
    override: ['OR_FILEINFO'],
    default: '1m',
    since: { httpd: '2.4.11' },
  }),
  directive({
    name: 'SubstituteInheritBefore',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.17' },
  }),
];
