import { onOff, text } from './args.js';
import { type Definition, directive, flag, raw, take1 } from './define.js';

const module = 'session_dbd_module';

export const sessionDbdDirectives: readonly Definition[] = [
  directive({
    name: 'SessionDBDSelectLabel',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'selectsession',
  }),
  directive({
    name: 'SessionDBDInsertLabel',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'insertsession',
  }),
  directive({
    name: 'SessionDBDUpdateLabel',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'updatesession',
  }),
  directive({
    name: 'SessionDBDDeleteLabel',
    module,
    args: take1(text('label')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'deletesession',
  }),
  directive({
    name: 'SessionDBDPerUser',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'SessionDBDCookieRemove',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'On',
  }),
  directive({
    name: 'SessionDBDCookieName',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
  }),
  directive({
    name: 'SessionDBDCookieName2',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
  }),
];
