import { text } from './args.js';
import { type Definition, directive, OR_ALL, raw, section, take1 } from './define.js';

const module = 'macro_module';

export const macroDirectives: readonly Definition[] = [
  section({
    name: 'Macro',
    summary:
      'A piece of configuration with parameters, to be written once and put in by `Use`: one virtual host for each application, say. Begin parameters with `$` or `@`, and let none begin with the name of another.',
    module,
    args: raw(
      text('name', { symbol: { kind: 'macro', role: 'definition' } }),
      text('par1', { optional: true }),
      text('..', { optional: true }),
      text('parN', { optional: true }),
    ),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    since: { httpd: '2.4.5' },
    children: 'unchanged',
  }),
  directive({
    name: 'Use',
    summary:
      'Puts in the text of a `<Macro>` with these values in place of its parameters. Errors in it are reported with the lines of both.',
    module,
    args: raw(
      text('name', { symbol: { kind: 'macro', role: 'reference' } }),
      text('value1', { optional: true }),
      text('valueN', { optional: true, repeated: true }),
    ),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'UndefMacro',
    summary: 'Takes a macro away after its last use, so that nobody uses it by mistake further down.',
    module,
    args: take1(text('name', { symbol: { kind: 'macro', role: 'reference' } })),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    since: { httpd: '2.4.5' },
  }),
  directive({
    name: 'MacroIgnoreEmptyArgs',
    summary: 'Turns off the warning about empty values of macros. Better give them something else than an empty text.',
    module,
    args: raw(),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    // 2.4.62 has it not, 2.4.68 has; the lists of changes do not tell.
    since: { httpd: '2.4.63' },
  }),
  directive({
    name: 'MacroIgnoreBadNesting',
    summary:
      'Turns off the warning about macros that open or close more sections than they should. Better close them where they begin.',
    module,
    args: raw(),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    since: { httpd: '2.4.63' },
  }),
];
