import { such, text } from './args.js';
import { checkExtFilterDefine } from './checks/filters.js';
import { type Definition, directive, iterate, raw } from './define.js';

const module = 'ext_filter_module';

export const extFilterDirectives: readonly Definition[] = [
  directive({
    name: 'ExtFilterOptions',
    summary:
      'Whether messages of external filters go to the error log, and whether content goes unfiltered when the program cannot be started.',
    module,
    args: iterate(
      such(
        'option',
        (value) => /^(LogStderr|NoLogStderr|Onfail=(abort|remove)|DebugLevel=.*)$/is.test(value),
        (value) => `Invalid {directive} option: ${value}`,
        { repeated: true },
      ),
    ),
    override: ['ACCESS_CONF'],
    default: 'NoLogStderr',
  }),
  directive({
    name: 'ExtFilterDefine',
    summary:
      'Makes a program a filter: content goes to its standard input and comes back from its output. A process for each request: only for rare or quick ones.',
    module,
    args: raw(text('filtername'), text('parameters')),
    override: ['RSRC_CONF'],
    check: checkExtFilterDefine,
  }),
];
