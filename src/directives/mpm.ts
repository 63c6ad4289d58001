import { such, text } from './args.js';
import { checkListen } from './checks/listen.js';
import { keepLimit } from './checks/mpm-limits.js';
import { type Definition, directive, take1, takeArgv } from './define.js';
import { bufferSize, integer } from './types/integer.js';
import { strtod } from './types/strtod.js';

const UNIX_MPM = ['mpm_event_module', 'mpm_worker_module', 'mpm_prefork_module'];
const THREADED_UNIX_MPM = ['mpm_event_module', 'mpm_worker_module'];
/** That of Windows has the commands of sockets (`LISTEN_COMMANDS`) and of threads, and none of children. */
const ANY_MPM = [...UNIX_MPM, 'mpm_winnt_module'];
const THREADED_MPM = [...THREADED_UNIX_MPM, 'mpm_winnt_module'];

export const mpmDirectives: readonly Definition[] = [
  directive({
    name: 'ListenBacklog',
    summary:
      'How many connections may wait to be accepted. The kernel has a limit of its own, such as `net.core.somaxconn`, which is usually the lower one.',
    module: ANY_MPM,
    args: take1(integer('backlog', { least: 1 }, '{directive} must be > 0')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '511',
  }),
  directive({
    name: 'ListenCoresBucketsRatio',
    summary:
      'Gives groups of processor cores a listening socket of their own, on machines with many cores; 0 turns it off.',
    module: ANY_MPM,
    args: take1(integer('ratio', { least: 1 }, '{directive} must be > 0')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'Listen',
    summary:
      'The port, and if given the address, on which the server accepts connections. Without one it does not start; virtual hosts do not open ports. Equal lines stop it as well.',
    module: ANY_MPM,
    args: takeArgv(text('IP-address:', { optional: true }), text('portnumber'), text('protocol', { optional: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    check: checkListen,
  }),
  directive({
    name: 'SendBufferSize',
    summary: 'The size of the sending buffer of each connection, in bytes; 0 leaves it to the system.',
    module: ANY_MPM,
    args: take1(bufferSize()),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
  }),
  directive({
    name: 'ReceiveBufferSize',
    summary: 'The size of the receiving buffer of each connection, in bytes; 0 leaves it to the system.',
    module: ANY_MPM,
    args: take1(bufferSize()),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
  }),
  directive({
    name: 'ListenTCPDeferAccept',
    summary: 'How many seconds the kernel keeps a connection back until data comes, where `AcceptFilter` asks it to.',
    module: ANY_MPM,
    args: take1(integer('integer', { least: 1 }, '{directive} must be > 0')),
    override: ['RSRC_CONF'],
    default: '30',
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.66' },
  }),
  directive({
    name: 'StartServers',
    summary: 'How many children the server starts with. It adapts their number soon, so it matters little.',
    module: UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    default: '3 (mpm_prefork: 5)',
    contextFlags: ['GLOBAL_ONLY'],
    check: keepLimit,
  }),
  directive({
    name: 'ServerLimit',
    summary:
      'The number of children that there can ever be until the next full restart. Raise it for a larger `MaxRequestWorkers`; unused room costs shared memory.',
    module: UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    default: '16 (mpm_prefork: 256)',
    contextFlags: ['GLOBAL_ONLY'],
    check: keepLimit,
  }),
  directive({
    name: 'MinSpareThreads',
    summary:
      'How many threads should wait for requests at least; below that another child is started. Restarts of children load applications in embedded mode anew.',
    module: THREADED_UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '75',
    check: keepLimit,
  }),
  directive({
    name: 'MaxSpareThreads',
    summary:
      'How many threads may wait for requests at most; beyond that a child is ended, and with it what an application in embedded mode had loaded.',
    module: THREADED_UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '250',
  }),
  directive({
    name: 'MaxClients',
    summary: 'The name of `MaxRequestWorkers` before 2.4, still understood.',
    module: UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    deprecated: { httpd: '2.3.13', use: 'MaxRequestWorkers' },
    check: keepLimit,
  }),
  directive({
    name: 'MaxRequestWorkers',
    summary:
      'How many requests are answered at once; more wait. With daemon mode let it exceed the threads of all daemon processes, since each of their requests holds a worker too.',
    module: UNIX_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    default: '400 (mpm_prefork: 256)',
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.13' },
    check: keepLimit,
  }),
  directive({
    name: 'ThreadsPerChild',
    summary:
      'How many threads each child has. In embedded mode they share one Python interpreter and its lock, so few threads and more processes can be faster.',
    module: THREADED_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '25',
    check: keepLimit,
  }),
  directive({
    name: 'ThreadLimit',
    summary: 'The highest `ThreadsPerChild` that a restart may bring without stopping the server.',
    module: THREADED_MPM,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '64',
    check: keepLimit,
  }),
  directive({
    name: 'AsyncRequestWorkerFactor',
    summary:
      'How many more connections than free workers a child of the event MPM takes on, while they wait for their clients.',
    module: 'mpm_event_module',
    args: take1(
      such(
        'factor',
        (value) => strtod(value).end === value.length && !(strtod(value).value <= 0),
        (value) =>
          strtod(value).end < value.length ? 'error parsing value' : '{directive} argument must be a positive number',
      ),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '2',
    since: { httpd: '2.3.13' },
  }),
  directive({
    name: 'GracefulShutdownTimeout',
    summary:
      'How many seconds requests get to end when the server is stopped gracefully; 0 means as long as they take.',
    module: UNIX_MPM,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    default: '0',
    since: { httpd: '2.2' },
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'MinSpareServers',
    summary: 'How many idle children the prefork MPM keeps at least.',
    module: 'mpm_prefork_module',
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '5',
    check: keepLimit,
  }),
  directive({
    name: 'MaxSpareServers',
    summary:
      'How many idle children the prefork MPM keeps at most. Ending them throws away what an application in embedded mode had loaded.',
    module: 'mpm_prefork_module',
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '10',
  }),
];
