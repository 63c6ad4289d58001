import { onOff, such, text } from './args.js';
import { warnOfSameLabel } from './checks/dbd.js';
import { type Definition, directive, flag, take1, take12 } from './define.js';

const module = 'dbd_module';

export const dbdDirectives: readonly Definition[] = [
  directive({
    name: 'DBDriver',
    summary:
      'The kind of database that authentication, sessions and rewriting use: `pgsql`, `mysql`, `sqlite3` and so on. Python applications have connections of their own.',
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
  directive({
    name: 'DBDParams',
    summary:
      'How to connect to the database: host, name, user and password, as the driver writes them. Keep the file with the password from other users.',
    module,
    args: take1(text('param1=value1,param2=value2')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'DBDPersist',
    summary:
      'On: each process keeps its connections open in a pool; off opens one for each request that needs it, which is slower.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'DBDPrepareSQL',
    summary:
      'A statement that the database prepares when it is connected, under a name by which other directives use it.',
    module,
    args: take12(text('SQL statement'), text('label', { optional: true })),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.2.6', arity: 'TAKE2' }],
    check: warnOfSameLabel,
  }),
  directive({
    name: 'DBDInitSQL',
    summary: 'A statement that is run on each connection when it is opened: to set the time zone or the schema, say.',
    module,
    args: take1(text('SQL statement')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'DBDMin',
    summary: 'How many connections to the database each process keeps at least.',
    module,
    args: take1(such('number', (value) => /^[0-9]*$/.test(value), 'Argument must be numeric!')),
    override: ['RSRC_CONF'],
    default: '1',
  }),
  directive({
    name: 'DBDKeep',
    summary: 'How many idle connections to the database each process keeps when the load falls.',
    module,
    args: take1(such('number', (value) => /^[0-9]*$/.test(value), 'Argument must be numeric!')),
    override: ['RSRC_CONF'],
    default: '2',
  }),
  directive({
    name: 'DBDMax',
    summary:
      'How many connections to the database each process opens at most. Multiply by the number of processes to see what the database must allow.',
    module,
    args: take1(such('number', (value) => /^[0-9]*$/.test(value), 'Argument must be numeric!')),
    override: ['RSRC_CONF'],
    default: '10',
  }),
  directive({
    name: 'DBDExptime',
    summary: 'After how many seconds an idle connection beyond `DBDKeep` is closed.',
    module,
    args: take1(such('time-in-seconds', (value) => /^[0-9]*$/.test(value), 'Argument must be numeric!')),
    override: ['RSRC_CONF'],
    default: '300',
  }),
];
