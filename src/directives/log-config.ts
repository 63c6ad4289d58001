import { onOff, text } from './args.js';
import { checkCustomLog, checkLogFormat } from './checks/log.js';
import { type Definition, directive, flag, take1, take12, take23 } from './define.js';

const module = 'log_config_module';

export const logConfigDirectives: readonly Definition[] = [
  directive({
    name: 'CustomLog',
    module,
    args: take23(text('file|pipe'), text('format|nickname'), text('env=!environment-variable|', { optional: true })),
    override: ['RSRC_CONF'],
    check: checkCustomLog,
  }),
  directive({
    name: 'GlobalLog',
    module,
    args: take23(text('file|pipe'), text('format|nickname'), text('env=!environment-variable|', { optional: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.19' },
    check: checkCustomLog,
  }),
  directive({ name: 'TransferLog', module, args: take1(text('file|pipe')), override: ['RSRC_CONF'] }),
  directive({
    name: 'LogFormat',
    module,
    args: take12(text('format|nickname'), text('nickname', { optional: true })),
    override: ['RSRC_CONF'],
    default: '"%h %l %u %t \\"%r\\" %>s %b"',
    check: checkLogFormat,
  }),
  directive({ name: 'BufferedLogs', module, args: flag(onOff), override: ['RSRC_CONF'], default: 'Off' }),
];
