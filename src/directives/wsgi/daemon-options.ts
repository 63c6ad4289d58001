import type { OptionDefinition, OptionTable, OptionValue } from './options.js';

const ATOI = 'Only the digits in front are read: `10s` is 10, and a word without digits is 0.';
const BYTES = 'The value is in bytes, and letters behind the digits are ignored: `512M` is 512 bytes.';
const NOT_CHECKED = 'Whether the path exists is not looked at before the daemon process starts.';

const fromZero: OptionValue = { kind: 'integer', least: 0 };

function timeout(
  name: string,
  invalid: string,
  rest: Pick<OptionDefinition, 'default' | 'since' | 'summary'> & Partial<OptionDefinition>,
): OptionDefinition {
  return { name, value: fromZero, invalid, unit: 'seconds', note: ATOI, ...rest };
}

function bufferSize(
  name: string,
  least: number,
  tooSmall: string,
  rest: Pick<OptionDefinition, 'invalid' | 'default' | 'since' | 'summary'>,
): OptionDefinition {
  return { name, value: { kind: 'size', least, tooSmall }, unit: 'bytes', note: ATOI, ...rest };
}

const identity: readonly OptionDefinition[] = [
  {
    name: 'user',
    value: {
      kind: 'user',
      noSuchId: "Couldn't determine user name from uid.",
      root: 'WSGI process blocked from running as root.',
    },
    invalid: 'Invalid user for WSGI daemon process.',
    default: 'the `User` directive',
    since: '1.0',
    summary:
      'The system user that the daemon processes run as. Use one of its own to keep an application away from the files of Apache and of other applications.',
    note: 'Has an effect only when Apache is started as root. A bare number is taken for a name; write `#1000` for an id.',
  },
  {
    name: 'group',
    value: { kind: 'group' },
    invalid: 'Invalid group for WSGI daemon process.',
    default: 'the `Group` directive',
    since: '1.0',
    summary: 'The primary system group of the daemon processes.',
    note: 'Has an effect only when Apache is started as root.',
  },
  {
    name: 'supplementary-groups',
    value: { kind: 'groups' },
    default: 'the groups of the user',
    since: '3.4',
    summary: 'Further system groups of the daemon processes, separated by commas.',
    note: 'A blank behind a comma becomes part of the name.',
  },
  {
    name: 'umask',
    value: { kind: 'octal' },
    invalid: 'Invalid umask for WSGI daemon process.',
    default: 'that of Apache',
    since: '1.0',
    values: ['0022', '0027', '0007', '0077'],
    summary:
      'The file mode creation mask of the daemon processes, in octal: `0007` lets the group write what the application creates.',
  },
  {
    name: 'chroot',
    value: { kind: 'path', of: 'directory', absolute: true },
    invalid: 'Invalid chroot directory for WSGI daemon process.',
    since: '3.0',
    deprecated: '6.0.0',
    summary:
      'Locks the daemon processes into a directory, which must hold all of Python they need. A container does this better.',
    note: NOT_CHECKED,
  },
  {
    name: 'home',
    value: { kind: 'path', of: 'directory', absolute: true },
    invalid: 'Invalid home directory for WSGI daemon process.',
    default: 'the home of `user=`, else where Apache was started (before 4.4 the home of its user)',
    since: '1.0',
    summary:
      'The working directory of the daemon processes, from which relative paths in the application are resolved.',
    note: 'Not the virtual environment: that is `python-home`. A directory that is missing keeps the process from starting.',
  },
  {
    name: 'lang',
    value: { kind: 'text', label: 'locale' },
    default: 'inherited',
    since: '3.4',
    values: ['C.UTF-8', 'en_US.UTF-8'],
    summary:
      'Sets `LANG` for the daemon processes. A UTF-8 locale keeps Python from falling back to ASCII for file names and output.',
  },
  {
    name: 'locale',
    value: { kind: 'text', label: 'locale' },
    default: 'inherited',
    since: '3.4',
    values: ['C.UTF-8', 'en_US.UTF-8'],
    summary: 'Sets `LC_ALL` for the daemon processes; stronger than `lang`.',
    note: 'A locale that the system does not have is reported in the error log, and the process runs without it.',
  },
  {
    name: 'display-name',
    value: { kind: 'text', label: 'name' },
    since: '2.0',
    values: ['%{GROUP}'],
    summary:
      'The name of the daemon processes in `ps` and `top`. `%{GROUP}` shows `(wsgi:NAME)`, which tells them from Apache and from each other.',
    note: 'Cut to the length of the original command line.',
  },
  {
    name: 'script-user',
    value: { kind: 'user', noSuchId: "Couldn't determine uid from script user." },
    invalid: 'Invalid script user for WSGI daemon process.',
    since: '3.0',
    summary: 'Only scripts that this user owns are run in the group; others are answered with 403.',
    note: 'Looked at per request. Not together with `script-group`.',
  },
  {
    name: 'script-group',
    value: { kind: 'group', noSuchId: "Couldn't determine gid from script group." },
    invalid: 'Invalid script group for WSGI daemon process.',
    since: '3.0',
    summary: 'Only scripts of this system group are run in the process group; others are answered with 403.',
    note: 'Looked at per request. Not together with `script-user`.',
  },
  {
    name: 'socket-user',
    value: { kind: 'user', noSuchId: "Couldn't determine user name from socket user." },
    invalid: 'Invalid socket user for WSGI daemon process.',
    default: 'the user of Apache',
    since: '4.4.1',
    summary:
      'The owner of the socket between Apache and the daemon processes, for set-ups in which the Apache children run as somebody else.',
  },
];

const capacity: readonly OptionDefinition[] = [
  {
    name: 'processes',
    value: { kind: 'integer', least: 1 },
    invalid: 'Invalid process count for WSGI daemon process.',
    default: '1',
    since: '1.0',
    summary:
      'How many daemon processes the group has. More of them use more processor cores, and each takes the memory of the whole application.',
    note: '`processes=1` sets `wsgi.multiprocess`, leaving the option out does not.',
  },
  {
    name: 'threads',
    value: { kind: 'integer', least: 0, most: 65533, earlier: { before: '4.6.0', least: 1 } },
    invalid: 'Invalid thread count for WSGI daemon process.',
    default: '15',
    since: '1.0',
    summary:
      'How many requests one process answers at a time. Threads suit an application that waits for databases and networks; for computing, add processes.',
    note: '0 (since 4.6.0, and so any word without digits) makes a service process that answers no request.',
  },
  {
    name: 'stack-size',
    value: { kind: 'integer', least: 1 },
    invalid: 'Invalid stack size for WSGI daemon process.',
    unit: 'bytes',
    default: 'that of the system',
    since: '2.0',
    summary:
      'The stack of each request thread. Lower it on systems whose default is several megabytes when there are many threads.',
    note: BYTES,
  },
  {
    name: 'listen-backlog',
    value: fromZero,
    invalid: 'Invalid listen backlog for WSGI daemon process.',
    default: '100',
    since: '4.1.0',
    summary: 'How many connections from Apache may wait on the socket of the group.',
    note: ATOI,
  },
  {
    name: 'cpu-time-limit',
    value: fromZero,
    invalid: 'Invalid CPU time limit for WSGI daemon process.',
    unit: 'seconds',
    default: '0 (off)',
    since: '3.0',
    summary: 'The processor time after which a daemon process is restarted.',
    note: ATOI,
  },
  {
    name: 'cpu-priority',
    value: { kind: 'integer', least: null },
    invalid: 'Invalid CPU priority for WSGI daemon process.',
    default: '0',
    since: '3.0',
    summary: 'The scheduling priority of the daemon processes as for `nice`: from -20, first, to 20, last.',
    note: 'A value outside that range is not rejected.',
  },
  {
    name: 'memory-limit',
    value: { kind: 'integer', least: 0, wide: true },
    invalid: 'Invalid memory limit for WSGI daemon process.',
    unit: 'bytes',
    default: '0 (off)',
    since: '3.4',
    summary: 'The memory a daemon process may use; allocations beyond it fail. Not enforced by every system.',
    note: BYTES,
  },
  {
    name: 'virtual-memory-limit',
    value: { kind: 'integer', least: 0, wide: true },
    invalid: 'Invalid virtual memory limit for WSGI daemon process.',
    unit: 'bytes',
    default: '0 (off)',
    since: '3.4',
    summary:
      'The address space of a daemon process. Far larger than the memory in use, since it counts libraries and the stacks of threads.',
    note: BYTES,
  },
];

const python: readonly OptionDefinition[] = [
  {
    name: 'python-home',
    value: { kind: 'path', of: 'directory' },
    default: '`WSGIPythonHome`',
    since: '3.4',
    summary:
      'The root of the virtual environment that the daemon processes run in: the directory that holds its `bin` and `lib`.',
    note: 'Nothing about it is looked at: with a wrong one the processes die in a loop and clients wait. It must be of the Python that mod_wsgi was built for.',
  },
  {
    name: 'python-path',
    value: { kind: 'path', of: 'directories' },
    since: '2.0',
    summary:
      'Directories to import modules from, separated by `:` (`;` on Windows): usually the one that holds the project. Packages come from `python-home`.',
    note: 'Directories that are missing, and other separators, are not reported: imports fail instead.',
  },
  {
    name: 'python-eggs',
    value: { kind: 'path', of: 'directory' },
    since: '2.0',
    summary:
      'Where Python unpacks the parts of zipped eggs that must be files; the user of the process must be able to write there.',
    note: NOT_CHECKED,
  },
  {
    name: 'switch-interval',
    value: { kind: 'fraction' },
    invalid: 'Invalid switch interval for WSGI daemon process.',
    unit: 'seconds',
    default: "Python's own, 0.005",
    since: '6.0.0',
    summary:
      'How long one Python thread may keep the others waiting for the interpreter lock. Less is fairer, more loses less time to switching.',
  },
];

const restarting: readonly OptionDefinition[] = [
  {
    name: 'maximum-requests',
    value: fromZero,
    invalid: 'Invalid request count for WSGI daemon process.',
    default: '0 (off)',
    since: '1.0',
    summary:
      'After so many requests a daemon process is restarted. A stopgap for leaking memory; too low a number spends the time on loading the application.',
    note: ATOI,
  },
  timeout('restart-interval', 'Invalid restart interval for WSGI daemon process.', {
    default: '0 (off)',
    since: '4.5.12',
    summary: 'The age at which a daemon process is restarted, whatever it has done.',
  }),
  timeout('inactivity-timeout', 'Invalid inactivity timeout for WSGI daemon process.', {
    default: '0 (off)',
    since: '2.0',
    summary:
      'A daemon process without a request for so long is restarted, which gives its memory back. The next visitor waits for the application to load.',
  }),
  timeout('startup-timeout', 'Invalid startup timeout for WSGI daemon process.', {
    default: '0 (off)',
    since: '4.5.6',
    summary:
      'The process is restarted when its script could not be loaded for so long. For frameworks, like Django, whose second attempt in one process fails too.',
  }),
  timeout('request-timeout', 'Invalid request timeout for WSGI daemon process.', {
    default: '0 (off)',
    since: '4.1.0',
    summary:
      'How long requests may take before the process counts as stuck and is restarted. A safety net, not a limit for a single request.',
    note: 'The more threads, the later it acts: before 6.0.0 the mean over all threads counts, since then the limit is multiplied by 1 + ln(threads).',
  }),
  timeout('interrupt-timeout', 'Invalid interrupt timeout for WSGI daemon process.', {
    default: '0 (off)',
    since: '6.0.0',
    summary:
      'When `request-timeout` fires, an exception is raised in the thread that is stuck, and it has so long to end before the process is restarted.',
    note: 'Without `request-timeout` it does nothing.',
  }),
  timeout('deadlock-timeout', 'Invalid deadlock timeout for WSGI daemon process.', {
    default: '300',
    since: '2.0',
    summary:
      'The process is restarted when nobody could get the interpreter lock for so long, as with an extension that blocks and keeps it.',
  }),
  timeout('graceful-timeout', 'Invalid graceful timeout for WSGI daemon process.', {
    default: '15',
    since: '4.1.0',
    summary:
      'How long a process that is to be restarted for its age, its requests or its processor time goes on, hoping for a moment without requests.',
  }),
  timeout('eviction-timeout', 'Invalid eviction timeout for WSGI daemon process.', {
    default: '0 (as `graceful-timeout`)',
    since: '4.4.7',
    summary: 'As `graceful-timeout`, for a process that is sent the graceful restart signal.',
  }),
  timeout('shutdown-timeout', 'Invalid shutdown timeout for WSGI daemon process.', {
    default: '5',
    since: '1.0',
    summary:
      'How long a process that shuts down may take for its last requests and exit functions before it is killed.',
  }),
];

const connection: readonly OptionDefinition[] = [
  timeout('connect-timeout', 'Invalid connect timeout for WSGI daemon process.', {
    default: '15',
    since: '4.1.0',
    summary: 'How long Apache tries to connect to the daemon process before it answers 503.',
  }),
  timeout('socket-timeout', 'Invalid socket timeout for WSGI daemon process.', {
    default: '0 (as `Timeout`)',
    since: '4.1.0',
    summary:
      'How long a single read from or write to the daemon process may take. A client waits so long for a process that never answers.',
  }),
  timeout('response-socket-timeout', 'Invalid response socket timeout for WSGI daemon process.', {
    default: '0 (as `socket-timeout`)',
    since: '4.5.13',
    summary: 'As `socket-timeout`, for writing the response to the client.',
  }),
  timeout('queue-timeout', 'Invalid queue timeout for WSGI daemon process.', {
    default: '0 (off)',
    since: '4.1.0',
    summary:
      'A request that waited longer than this for a free thread is answered with 504 instead of being run, so that a backlog drains.',
  }),
  {
    name: 'response-flush-delay',
    value: fromZero,
    invalid: 'Invalid response flush delay for WSGI daemon process.',
    unit: 'milliseconds',
    default: '5',
    since: '6.0.2',
    summary: 'How long small pieces of a response are collected before they are passed on to the client.',
    note: '0 passes on every piece at once, and makes `mod_ratelimit` useless.',
  },
  bufferSize('send-buffer-size', 512, 'Send buffer size must be >= 512 bytes, or 0 for system default.', {
    invalid: 'Invalid send buffer size for WSGI daemon process.',
    default: '0 (that of the system)',
    since: '2.0',
    summary: 'The send buffer of the sockets between Apache and the daemon processes.',
  }),
  bufferSize('receive-buffer-size', 512, 'Receive buffer size must be >= 512 bytes, or 0 for system default.', {
    invalid: 'Invalid receive buffer size for WSGI daemon process.',
    default: '0 (that of the system)',
    since: '2.0',
    summary: 'The receive buffer of the sockets between Apache and the daemon processes.',
  }),
  bufferSize('header-buffer-size', 8192, 'Header buffer size must be >= 8192 bytes, or 0 for default.', {
    invalid: 'Invalid header buffer size for WSGI daemon process.',
    default: '0 (32768)',
    since: '4.1.0',
    summary:
      'The longest response header that Apache takes from a daemon process. Raise it for very long cookies or authentication headers.',
  }),
  bufferSize('response-buffer-size', 65536, 'Response buffer size must be >= 65536 bytes, or 0 for default.', {
    invalid: 'Invalid response buffer size for WSGI daemon process.',
    default: '0 (65536; 8388608 since 6.0.2)',
    since: '4.4.7',
    summary: 'How much of a response Apache keeps for a slow client, so that the daemon process is free earlier.',
  }),
  {
    name: 'proxy-buffer-size',
    value: { kind: 'size', least: 65536, tooSmall: 'Proxy buffer size must be >= 65536 bytes, or 0 for default.' },
    invalid: 'Invalid proxy buffer size for WSGI daemon process.',
    unit: 'bytes',
    since: '4.3.1',
    removed: '4.4.7',
    renamedTo: 'response-buffer-size',
    summary: 'The name that `response-buffer-size` had at first.',
  },
];

const monitoring: readonly OptionDefinition[] = [
  {
    name: 'server-metrics',
    value: { kind: 'flag' },
    invalid: 'Invalid server metrics flag for WSGI daemon process.',
    default: 'Off',
    since: '4.2.0',
    values: ['On', 'Off'],
    summary:
      'Lets the application read the metrics of the whole Apache server. Leave it off when the application is not trusted.',
  },
  {
    name: 'newrelic-config-file',
    value: { kind: 'path', of: 'file' },
    since: '4.1.0',
    removed: '6.0.0',
    summary: 'The configuration file of the New Relic agent, which is then started with the application.',
  },
  {
    name: 'newrelic-environment',
    value: { kind: 'text', label: 'environment' },
    since: '4.1.0',
    removed: '6.0.0',
    summary: 'The section of the configuration file of the New Relic agent that applies: `production`, `staging`.',
  },
];

/** The options of `WSGIDaemonProcess` (`wsgi_add_daemon_process`), by what they are for. */
export const daemonProcessOptions: OptionTable = {
  directives: ['WSGIDaemonProcess'],
  unknown: 'Invalid option to WSGI daemon process definition.',
  wordsBefore: 1,
  options: [...identity, ...capacity, ...python, ...restarting, ...connection, ...monitoring],
};
