import { oneOf, onOff, such, text } from './args.js';
import { checkClientCertificate, checkGlobalCertificate } from './checks/ldap.js';
import { type Definition, directive, flag, take1, take23 } from './define.js';
import { rejectWord } from './invoke.js';
import { parseDuration } from './types/duration.js';
import { integer } from './types/integer.js';
import { strtol } from './types/number.js';
import { time } from './types/time.js';

const module = 'ldap_module';

export const ldapDirectives: readonly Definition[] = [
  directive({
    name: 'LDAPSharedCacheSize',
    summary:
      'How many bytes of shared memory answers of LDAP servers are kept in; 0 leaves each process a cache of its own.',
    module,
    args: take1(text('bytes')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '500000',
  }),
  directive({
    name: 'LDAPSharedCacheFile',
    summary: 'The file that backs the shared LDAP cache. Without it the memory has no name.',
    module,
    args: take1(text('directory-path/filename')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPCacheEntries',
    summary: 'How many searched and bound users the LDAP cache keeps; 0 turns it off.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1024',
  }),
  directive({
    name: 'LDAPCacheTTL',
    summary:
      'How many seconds a searched and bound user stays in the LDAP cache; a changed password may go unnoticed for as long.',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '600',
  }),
  directive({
    name: 'LDAPOpCacheEntries',
    summary: 'How many comparisons, of group members for instance, the LDAP cache keeps; 0 turns it off.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '1024',
  }),
  directive({
    name: 'LDAPOpCacheTTL',
    summary:
      'How many seconds a comparison stays in the LDAP cache; someone removed from a group may come in for as long.',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '600',
  }),
  directive({
    name: 'LDAPTrustedGlobalCert',
    summary: "A certificate of an authority, or the client's own, that TLS connections to all LDAP servers use.",
    module,
    args: take23(text('type'), text('directory-path/filename'), text('[password]', { optional: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    check: checkGlobalCertificate,
  }),
  directive({
    name: 'LDAPTrustedClientCert',
    summary: 'A client certificate for the TLS connections to LDAP servers of this place alone.',
    module,
    args: take23(text('type'), text('directory-path/filename/nickname'), text('[password]', { optional: true })),
    override: ['OR_AUTHCFG'],
    earlier: [{ before: '2.4.0', override: ['RSRC_CONF'] }],
    check: checkClientCertificate,
  }),
  directive({
    name: 'LDAPTrustedMode',
    summary:
      'Whether connections to LDAP servers use `TLS` (begun in the plain connection), `SSL` or `NONE`, when `AuthLDAPURL` does not say.',
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
    summary:
      'Whether the certificate of an LDAP server must be valid. Off, passwords can be read by whoever stands between.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'On',
  }),
  directive({
    name: 'LDAPConnectionTimeout',
    summary: 'How many seconds connecting to an LDAP server may take before the next one is tried.',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'LDAPReferrals',
    summary:
      'Whether another LDAP server that the first one names is asked too; `off` is often needed with Active Directory.',
    module,
    args: take1(oneOf(['on', 'off', 'default'], "{directive} must be 'on', 'off', or 'default'")),
    override: ['OR_AUTHCFG'],
    earlier: [{ before: '2.4.7', arity: 'FLAG' }],
    default: 'On',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'LDAPReferralHopLimit',
    summary: 'How many times an LDAP search is sent on to another server.',
    module,
    args: take1(
      integer(
        'number',
        { least: 1 },
        "{directive} must be greater than zero (Use 'LDAPReferrals Off' to disable referral chasing)",
      ),
    ),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'LDAPLibraryDebug',
    summary: 'Has the LDAP library write what it does into the error log, passwords included. For hunting errors only.',
    module,
    args: take1(text('7')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.3' },
  }),
  directive({
    name: 'LDAPTimeout',
    summary: 'How many seconds an LDAP server may take to answer a search or a bind.',
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
    summary:
      'For how many seconds an idle connection to an LDAP server is used again; below zero always, with 0 never. Set it where a firewall drops idle connections.',
    module,
    args: take1(
      such(
        'time',
        (value) => value.startsWith('-') || parseDuration(value, 's') !== null,
        '{directive} has wrong format',
      ),
    ),
    override: ['RSRC_CONF'],
    default: '-1',
    since: { httpd: '2.3.12' },
  }),
  directive({
    name: 'LDAPRetries',
    summary: 'How many times a failed request to an LDAP server is tried again.',
    module,
    args: take1(integer('number', { least: 0 }, '{directive} must be >= 0')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '3',
    since: { httpd: '2.3.15' },
  }),
  directive({
    name: 'LDAPRetryDelay',
    summary: 'How many seconds to wait before a failed request to an LDAP server is tried again.',
    module,
    args: take1(time('seconds', 's', '{directive} has wrong format')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
    since: { httpd: '2.3.15' },
  }),
];
