import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'session_module';

export const sessionDirectives: readonly Definition[] = [
  directive({
    name: 'Session',
    summary:
      'On: each browser has a session here, for `AuthType Form` and Lua. Web frameworks have sessions of their own and do not use it.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    default: 'Off',
  }),
  directive({
    name: 'SessionMaxAge',
    summary: 'After how many seconds without a request a session ends; 0 means never.',
    module,
    args: take1(text('maxage')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: '0',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionHeader',
    summary: 'The header of a response by which an application may replace what the session holds.',
    module,
    args: take1(text('header')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionEnv',
    summary: 'On: applications find what the session holds in `HTTP_SESSION`.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
    default: 'Off',
  }),
  directive({
    name: 'SessionInclude',
    summary: 'A URL path for which the session is used. With such lines all other paths have none.',
    module,
    args: take1(text('URL-path')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'all URLs',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionExclude',
    summary:
      'A URL path for which no session is used, although `SessionInclude` covers it. It saves time for static files.',
    module,
    args: take1(text('URL-path')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'SessionExpiryUpdateInterval',
    summary:
      'How many seconds a session may be behind in noting when it was last used, which saves writing it for each request.',
    module,
    args: take1(integer('seconds', { least: 0 }, '{directive} must be zero (disable) or a positive value')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.4.41' },
    default: '0',
  }),
];
