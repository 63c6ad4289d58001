import { oneOf, onOff, such, text } from './args.js';
import { type Definition, directive, flag, take1, take23 } from './define.js';
import { rejectWord } from './invoke.js';
import { parseDuration } from './types/duration.js';
import { integer } from './types/integer.js';
import { strtol } from './types/number.js';

const module = 'ldap_module';

export const ldapDirectives: readonly Definition[] = [
  directive({
    name: 'LDAPSharedCacheSize',
    module,
    args: take1(text('bytes')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '500000',
  }),
  directive({
    name: 'LDAPSharedCacheFile',
    module,
    args: take1(text('directory-path/filename')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPCacheEntries',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1024',
  }),
  directive({
    name: 'LDAPCacheTTL',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '600',
  }),
  directive({
    name: 'LDAPOpCacheEntries',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1024',
  }),
  directive({
    name: 'LDAPOpCacheTTL',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '600',
  }),
  directive({
    name: 'LDAPTrustedGlobalCert',
    module,
    args: take23(text('type'), text('directory-path/filename'), text('[password]', { optional: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPTrustedClientCert',
    module,
    args: take23(text('type'), text('directory-path/filename/nickname'), text('[password]', { optional: true })),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'LDAPTrustedMode',
    module,
    args: take1(
      oneOf(
        ['NONE', 'SSL', 'TLS', 'STARTTLS'],
        'Invalid {directive} setting: must be one of NONE, SSL, or TLS/STARTTLS',
      ),
    ),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'LDAPVerifyServerCert',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'On',
  }),
  directive({
    name: 'LDAPConnectionTimeout',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPReferrals',
    module,
    args: take1(oneOf(['on', 'off', 'default'], "{directive} must be 'on', 'off', or 'default'")),
    override: ['OR_AUTHCFG'],
    default: 'On',
    since: { httpd: '2.4.7' },
  }),
  directive({
    name: 'LDAPReferralHopLimit',
    module,
    args: take1(
      integer(
        'number',
        { least: 1 },
        "{directive} must be greater than zero (Use 'LDAPReferrals Off' to disable referral chasing)",
      ),
    ),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'LDAPLibraryDebug',
    module,
    args: take1(text('7')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPTimeout',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '60',
    since: { httpd: '2.3.5' },
    check: (call) => {
      const { value, end } = strtol(call.words[0] ?? '');
      if (end < (call.words[0] ?? '').length) return rejectWord(call, 0, 'Timeout not numerical');
      return value < 0n ? rejectWord(call, 0, 'Timeout must be non-negative') : null;
    },
  }),
  directive({
    name: 'LDAPConnectionPoolTTL',
    module,
    args: take1(
      such('time', (value) => value === '-1' || parseDuration(value, 's') !== null, '{directive} has wrong format'),
    ),
    override: ['RSRC_CONF'],
    default: '-1',
    since: { httpd: '2.3.12' },
  }),
  directive({
    name: 'LDAPRetries',
    module,
    args: take1(integer('number', { least: 0 }, '{directive} must be >= 0')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '3',
  }),
  directive({
    name: 'LDAPRetryDelay',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
  }),
];
