import { text } from './args.js';
import { type Definition, directive, OR_ALL, raw, section, take1 } from './define.js';

const module = 'macro_module';

export const macroDirectives: readonly Definition[] = [
  section({
    name: 'Macro',
    module,
    args: raw(
      text('name'),
      text('par1', { optional: true }),
      text('..', { optional: true }),
      text('parN', { optional: true }),
    ),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    children: 'unchanged',
  }),
  directive({
    name: 'Use',
    module,
    args: raw(text('name'), text('value1', { optional: true }), text('valueN', { optional: true, repeated: true })),
    override: [...OR_ALL, 'EXEC_ON_READ'],
  }),
  directive({ name: 'UndefMacro', module, args: take1(text('name')), override: [...OR_ALL, 'EXEC_ON_READ'] }),
  directive({ name: 'MacroIgnoreEmptyArgs', module, args: raw(), override: [...OR_ALL, 'EXEC_ON_READ'] }),
  directive({ name: 'MacroIgnoreBadNesting', module, args: raw(), override: [...OR_ALL, 'EXEC_ON_READ'] }),
];
