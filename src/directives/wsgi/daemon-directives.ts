import { oneOf, text } from '../args.js';
import { type Definition, raw, take1 } from '../define.js';
import { checkDaemonProcess } from './check-daemon-process.js';
import { checkSocketPrefix } from './check-values.js';
import { anywhereButHtaccess, documented, optionWords, serverOnly, toggle } from './shapes.js';

const MUTEXES = ['default', 'flock', 'fcntl', 'sysvsem', 'posixsem', 'pthread'] as const;

/** Daemon mode is not part of builds for Windows. */
const unix = { notOn: ['windows'] } as const;

/** What defines daemon processes, and what selects them. */
export const daemonDirectives: readonly Definition[] = [
  documented({
    name: 'WSGIDaemonProcess',
    ...unix,
    args: raw(text('name', { symbol: { kind: 'wsgi-process-group', role: 'definition' } }), optionWords()),
    override: ['RSRC_CONF'],
    since: { wsgi: '1.0' },
    summary:
      'Defines a group of processes that run Python applications apart from the Apache children. It runs nothing by itself: `WSGIProcessGroup` or `process-group=` has to name it. Names are unique in the whole server.',
    check: checkDaemonProcess,
  }),
  documented({
    name: 'WSGIProcessGroup',
    ...unix,
    ...anywhereButHtaccess,
    args: take1(
      text('group', {
        values: ['%{GLOBAL}', '%{SERVER}', '%{HOST}', '%{RESOURCE}', '%{ENV:}'],
        symbol: { kind: 'wsgi-process-group', role: 'reference' },
      }),
    ),
    default: '%{GLOBAL}',
    since: { wsgi: '1.0' },
    summary:
      'Selects the group of daemon processes that runs the applications in this scope; `%{GLOBAL}` is none: embedded mode. That the group exists is found out only when a request comes.',
  }),
  documented({
    name: 'WSGIRestrictProcess',
    ...unix,
    ...anywhereButHtaccess,
    args: raw(
      text('group', {
        optional: true,
        repeated: true,
        values: ['%{GLOBAL}'],
        symbol: { kind: 'wsgi-process-group', role: 'reference' },
      }),
    ),
    since: { wsgi: '1.0' },
    summary:
      'Limits the process groups that may be selected in this scope, for hosting where users pick a group through a variable. Embedded applications need `%{GLOBAL}` in the list, and an empty list allows nothing.',
  }),
  documented({
    name: 'WSGIRestrictEmbedded',
    ...unix,
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '2.0' },
    summary:
      'On: applications that no process group is selected for are answered with 500 instead of being run in the Apache children. Set it where all applications are meant to be daemons; the children then need no Python.',
  }),
  documented({
    name: 'WSGISocketPrefix',
    ...unix,
    ...serverOnly,
    args: take1(text('path-prefix')),
    default: '`DefaultRuntimeDir` and `/wsgi`',
    since: { wsgi: '1.0' },
    summary:
      'The start of the path of the sockets between Apache and the daemon processes. Needed where the Apache user cannot enter the default directory, as in `/var/log/httpd` of older Red Hat systems; requests then fail with 503.',
    check: checkSocketPrefix,
  }),
  documented({
    name: 'WSGISocketRotation',
    ...unix,
    ...serverOnly,
    args: toggle,
    default: 'On',
    since: { wsgi: '4.6.0' },
    summary:
      'Whether a restart of Apache gives the sockets of the daemon processes new names. Off keeps requests on kept-alive connections working over a graceful restart.',
  }),
  documented({
    name: 'WSGIAcceptMutex',
    ...unix,
    ...serverOnly,
    args: take1(
      oneOf(
        MUTEXES,
        (mechanism) =>
          `Accept mutex lock mechanism '${mechanism}' is invalid. Valid accept mutex mechanisms for this platform are: ${MUTEXES.join(', ')}.`,
        { label: 'default|method' },
      ),
    ),
    default: 'default',
    since: { wsgi: '1.0' },
    summary:
      'How the processes of one group take turns at accepting connections. It matters for groups of several processes, and on systems whose default mechanism makes trouble.',
  }),
];
