import { such, text } from '../args.js';
import { type Definition, raw, section, take1 } from '../define.js';
import { strtod } from '../types/strtod.js';
import { checkInterpreterOptions, warnFreeThreading } from './check-interpreter-options.js';
import { isHashSeed, warnVerboseDebugging } from './check-values.js';
import { documented, module, optionWords, serverOnly, toggle, undocumented } from './shapes.js';

function isPositive(seconds: string): boolean {
  const { value, end } = strtod(seconds);
  return end > 0 && end === seconds.length && !(value <= 0);
}

/** What sets up Python's interpreters. */
export const pythonDirectives: readonly Definition[] = [
  documented({
    name: 'WSGIPythonHome',
    ...serverOnly,
    args: take1(text('prefix|prefix:exec-prefix', { symbol: { kind: 'directory', role: 'reference' } })),
    since: { wsgi: '1.0' },
    summary:
      'The root of the Python installation or virtual environment: for embedded mode, and for process groups without `python-home=`. A wrong one keeps Python from starting, which only the error log shows.',
  }),
  documented({
    name: 'WSGIPythonPath',
    ...serverOnly,
    args: take1(text('directory:directory', { symbol: { kind: 'directory', role: 'reference' } })),
    since: { wsgi: '1.0' },
    summary:
      'Directories to import modules from, separated by `:` (`;` on Windows), in embedded mode. Daemon processes have `python-path=` for that.',
  }),
  documented({
    name: 'WSGIPythonEggs',
    ...serverOnly,
    args: take1(text('directory', { symbol: { kind: 'directory', role: 'reference' } })),
    since: { wsgi: '2.0' },
    summary:
      'Where Python unpacks the parts of zipped eggs that must be files, in embedded mode. Daemon processes have `python-eggs=`.',
  }),
  documented({
    name: 'WSGIPythonOptimize',
    ...serverOnly,
    args: take1(text('0|1|2', { values: ['0', '1', '2'] })),
    default: '0',
    since: { wsgi: '1.0' },
    summary: 'As `-O` of Python: 1 drops assertions, 2 drops doc strings too. Libraries that rely on either break.',
  }),
  documented({
    name: 'WSGIPythonWarnings',
    ...serverOnly,
    args: take1(text('filter', { values: ['default', 'error', 'always', 'ignore'] })),
    since: { wsgi: '3.0' },
    summary: 'One filter for warnings, as `-W` of Python takes it. Repeat the directive for more.',
  }),
  documented({
    name: 'WSGIPythonHashSeed',
    ...serverOnly,
    args: take1(
      such('random|number', isHashSeed, 'WSGIPythonHashSeed must be "random" or an integer in range [0; 4294967295]', {
        values: ['random', '0'],
      }),
    ),
    default: 'random',
    since: { wsgi: '4.1.0' },
    summary:
      'The seed of the hashes of strings: a number makes the order of sets the same in every process, `random` protects against crafted keys.',
  }),
  documented({
    name: 'WSGIDontWriteBytecode',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.4' },
    summary: 'On: Python writes no `.pyc` files. For source directories that the server should not write to.',
  }),
  documented({
    name: 'WSGISwitchInterval',
    ...serverOnly,
    args: take1(such('seconds', isPositive, 'WSGISwitchInterval must be a positive number of seconds.')),
    default: "Python's own, 0.005",
    since: { wsgi: '6.0.0' },
    summary:
      'How long one Python thread may keep the others waiting for the interpreter lock, in embedded mode. Daemon processes have `switch-interval=`.',
  }),
  documented({
    name: 'WSGIDestroyInterpreter',
    ...serverOnly,
    args: toggle,
    default: 'On',
    since: { wsgi: '4.9.1' },
    summary:
      'Whether interpreters are taken down when a process ends. Off helps when C extensions hang or crash there; exit functions of Python are then not called.',
  }),
  documented({
    name: 'WSGIPerInterpreterGIL',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '6.0.0' },
    summary:
      'On: each interpreter but the first has a lock of its own, so that several compute at a time. Needs Python 3.12 or newer and extensions that allow it.',
  }),
  documented({
    name: 'WSGIFreeThreading',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '6.0.0' },
    summary:
      'On: the process runs Python without its global lock. Needs a free-threaded build of Python 3.13 or newer; set it for single groups within `<WSGIInterpreterOptions>`.',
    check: warnFreeThreading,
  }),
  section({
    name: 'WSGIInterpreterOptions',
    module,
    ...serverOnly,
    args: raw(optionWords('process-group=group|application-group=group')),
    since: { wsgi: '6.0.0' },
    docs: 'configuration-directives/WSGIInterpreterOptions.html',
    summary:
      'Settings for the interpreters of one process group, one application group, or both; without a selector for all. Meant for the directives on locks, threads, restrictions and `WSGIPythonPath`.',
    children: 'unchanged',
    pre: checkInterpreterOptions,
  }),
  documented({
    name: 'WSGIRestrictStdin',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '1.0' },
    summary:
      'On: reading from `sys.stdin` is an error. It finds code that is not portable; turn it off to use an interactive debugger with `httpd -X`.',
  }),
  documented({
    name: 'WSGIRestrictStdout',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '1.0' },
    summary:
      'On: writing to `sys.stdout`, as `print` does, is an error, which finds code that would spoil the response of a CGI script. Off: it goes to the error log.',
  }),
  documented({
    name: 'WSGIRestrictSignal',
    ...serverOnly,
    args: toggle,
    default: 'On',
    since: { wsgi: '1.0' },
    summary:
      'Whether handlers that an application registers for signals are ignored, so that they do not get in the way of how Apache stops its processes.',
  }),
  documented({
    name: 'WSGILazyInitialization',
    ...serverOnly,
    notOn: ['windows'],
    args: toggle,
    default: 'On',
    since: { wsgi: '3.0' },
    removed: { wsgi: '6.0.0' },
    summary:
      'On: Python is started in the child processes. Off starts it in the parent, as root, before they are forked: it saves little memory and leaks over restarts.',
  }),
  undocumented({
    name: 'WSGIVerboseDebugging',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.0' },
    deprecated: { wsgi: '6.0.0', use: 'LogLevel info wsgi_module:debug' },
    summary: 'More messages of mod_wsgi itself in the error log. Without effect since 6.0.0: `LogLevel` does it.',
    check: warnVerboseDebugging,
  }),
  undocumented({
    name: 'WSGIPy3kWarningFlag',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '3.0' },
    // Taken out in 6.0.0, but compiled in only for Python 2.6 and 2.7, which no distribution built later versions than these for.
    removed: { wsgi: '4.7.0' },
    summary: 'As `-3` of Python 2: warns of what Python 3 does differently. Builds for Python 3 never had it.',
  }),
];
