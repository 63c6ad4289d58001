import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'session_module';

export const sessionDirectives: readonly Definition[] = [
  directive({ name: 'Session', module, args: flag(onOff), override: ['OR_AUTHCFG', 'RSRC_CONF'], default: 'Off' }),
  directive({
    name: 'SessionMaxAge',
    module,
    args: take1(text('maxage')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: '0',
  }),
  directive({ name: 'SessionHeader', module, args: take1(text('header')), override: ['OR_AUTHCFG', 'RSRC_CONF'] }),
  directive({ name: 'SessionEnv', module, args: flag(onOff), override: ['OR_AUTHCFG', 'RSRC_CONF'], default: 'Off' }),
  directive({
    name: 'SessionInclude',
    module,
    args: take1(text('path')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    default: 'all URLs',
  }),
  directive({ name: 'SessionExclude', module, args: take1(text('path')), override: ['OR_AUTHCFG', 'RSRC_CONF'] }),
  directive({
    name: 'SessionExpiryUpdateInterval',
    module,
    args: take1(integer('seconds', { least: 0 }, '{directive} must be zero (disable) or a positive value')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    since: { httpd: '2.4.41' },
  }),
];
