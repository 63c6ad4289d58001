import { onOff, text } from './args.js';
import { checkDbdCookieName } from './checks/session.js';
import { type Definition, directive, flag, raw, take1 } from './define.js';

const module = 'session_dbd_module';

export const sessionDbdDirectives: readonly Definition[] = [
  directive({
    name: 'SessionDBDSelectLabel',
    summary: 'The name of the statement of `DBDPrepareSQL` that finds a session in the database.',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'selectsession',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDInsertLabel',
    summary: 'The name of the statement of `DBDPrepareSQL` that stores a new session.',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'insertsession',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDUpdateLabel',
    summary: 'The name of the statement of `DBDPrepareSQL` that changes a stored session.',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'updatesession',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDDeleteLabel',
    summary: 'The name of the statement of `DBDPrepareSQL` that deletes sessions.',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'deletesession',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDPerUser',
    summary: 'On: sessions in the database belong to users who have logged in, not to browsers.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDCookieRemove',
    summary:
      'Whether the cookie with the key of the session in the database is taken out of the request, so that applications do not see it.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionDBDCookieName',
    summary:
      'Keeps sessions in the database under a key, which the browser has in a cookie of this name, with its attributes.',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    check: checkDbdCookieName,
  }),
  directive({
    name: 'SessionDBDCookieName2',
    summary: 'As `SessionDBDCookieName`, with a `Set-Cookie2` header, which no browser in use understands.',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    check: checkDbdCookieName,
  }),
];
