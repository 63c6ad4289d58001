import { onOff, text } from './args.js';
import { checkCustomLog, checkLogFormat } from './checks/log.js';
import { type Definition, directive, flag, take1, take12, take23 } from './define.js';

const module = 'log_config_module';

export const logConfigDirectives: readonly Definition[] = [
  directive({
    name: 'CustomLog',
    summary:
      'A file, or a program (`|…`), that gets a line for each request, in a format of its own or one that `LogFormat` named; `env=` or `expr=` choose which requests.',
    module,
    args: take23(
      text('file|pipe'),
      text('format|nickname', { symbol: { kind: 'log-format', role: 'reference' } }),
      text('env=!environment-variable|', { optional: true }),
    ),
    override: ['RSRC_CONF'],
    check: checkCustomLog,
  }),
  directive({
    name: 'GlobalLog',
    summary: 'A log of the requests of all virtual hosts, even those that have a `CustomLog` of their own.',
    module,
    args: take23(
      text('file|pipe'),
      text('format|nickname', { symbol: { kind: 'log-format', role: 'reference' } }),
      text('env=!environment-variable|', { optional: true }),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.19' },
    check: checkCustomLog,
  }),
  directive({
    name: 'TransferLog',
    summary:
      'A log of each request in the format of the last `LogFormat` without a name. `CustomLog` says the format itself.',
    module,
    args: take1(text('file|pipe')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'LogFormat',
    summary:
      "What lines of the access log look like, under a name for `CustomLog`. `%D` adds the microseconds a request took, `%a` the client's address behind a proxy with mod_remoteip.",
    module,
    args: take12(
      text('format|nickname'),
      text('nickname', { optional: true, symbol: { kind: 'log-format', role: 'definition' } }),
    ),
    override: ['RSRC_CONF'],
    default: '"%h %l %u %t \\"%r\\" %>s %b"',
    check: checkLogFormat,
  }),
  directive({
    name: 'BufferedLogs',
    summary:
      'On: lines of the access log are gathered in memory and written together. Those not yet written are lost in a crash.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
];
