import { onOff, text } from './args.js';
import { checkCookieName } from './checks/session.js';
import { type Definition, directive, flag, raw } from './define.js';

const module = 'session_cookie_module';

export const sessionCookieDirectives: readonly Definition[] = [
  directive({
    name: 'SessionCookieName',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    check: checkCookieName,
  }),
  directive({
    name: 'SessionCookieName2',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    check: checkCookieName,
  }),
  directive({
    name: 'SessionCookieRemove',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'Off',
  }),
];
