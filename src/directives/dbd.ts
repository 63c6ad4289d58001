import { onOff, such, text } from './args.js';
import { type Definition, directive, flag, take1, take12 } from './define.js';

const module = 'dbd_module';

export const dbdDirectives: readonly Definition[] = [
  directive({
    name: 'DBDriver',
    module,
    args: take1(
      such(
        'driver',
        (value) => /^(mysql|pgsql|sqlite2|sqlite3|oracle|odbc|freetds)$/.test(value),
        (value) => `Can't load driver file apr_dbd_${value}.so`,
      ),
    ),
    override: ['RSRC_CONF'],
  }),
  directive({ name: 'DBDParams', module, args: take1(text('param1=value1,param2=value2')), override: ['RSRC_CONF'] }),
  directive({ name: 'DBDPersist', module, args: flag(onOff), override: ['RSRC_CONF'] }),
  directive({
    name: 'DBDPrepareSQL',
    module,
    args: take12(text('SQL statement'), text('label', { optional: true })),
    override: ['RSRC_CONF'],
  }),
  directive({ name: 'DBDInitSQL', module, args: take1(text('SQL statement')), override: ['RSRC_CONF'] }),
  directive({ name: 'DBDMin', module, args: take1(text('number')), override: ['RSRC_CONF'], default: '1' }),
  directive({ name: 'DBDKeep', module, args: take1(text('number')), override: ['RSRC_CONF'], default: '2' }),
  directive({ name: 'DBDMax', module, args: take1(text('number')), override: ['RSRC_CONF'], default: '10' }),
  directive({
    name: 'DBDExptime',
    module,
    args: take1(text('time-in-seconds')),
    override: ['RSRC_CONF'],
    default: '300',
  }),
];
