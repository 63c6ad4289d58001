import { onOff, text } from './args.js';
import { checkCookieName } from './checks/session.js';
import { type Definition, directive, flag, raw } from './define.js';

const module = 'session_cookie_module';

export const sessionCookieDirectives: readonly Definition[] = [
  directive({
    name: 'SessionCookieName',
    summary:
      "Keeps sessions in a cookie of this name, with its attributes: `session path=/;httponly;secure;`. Encrypt it by mod_session_crypto, since the browser's owner can read it.",
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    check: checkCookieName,
  }),
  directive({
    name: 'SessionCookieName2',
    summary: 'As `SessionCookieName`, with a `Set-Cookie2` header, which no browser in use understands.',
    module,
    args: raw(text('name'), text('attributes')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    check: checkCookieName,
  }),
  directive({
    name: 'SessionCookieRemove',
    summary: "On: the session's cookie is taken out of the request, so that backends and applications do not see it.",
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.3.0' },
  }),
];
