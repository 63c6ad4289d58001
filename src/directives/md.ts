import { oneOf, such, text } from './args.js';
import {
  checkAccountBinding,
  checkMDomain,
  checkMDomainSet,
  checkMdMembers,
  checkMdProxy,
  checkPortMap,
  checkPrivateKeys,
  insideMDomain,
  outsideMDomain,
  outsideMDomainIn,
} from './checks/md.js';
import { authorityFault } from './checks/md-url.js';
import { type Definition, directive, raw, section, take1, take2, take12, takeArgv } from './define.js';
import { parseMdDuration, properSliceFault, timeSliceFault } from './types/duration.js';
import { integer } from './types/integer.js';

const module = 'md_module';

export const mdDirectives: readonly Definition[] = [
  directive({
    name: 'MDCertificateAuthority',
    summary:
      'Where certificates come from: `letsencrypt`, or the URL of another ACME service; further ones are tried when the first fails.',
    module,
    args: takeArgv(
      such(
        'url',
        (value) => authorityFault(value) === null,
        (value) => authorityFault(value) ?? '',
        { repeated: true },
      ),
    ),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.54', arity: 'TAKE1' }],
    default: 'letsencrypt',
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDCertificateAgreement',
    summary:
      'Write `accepted` when you have read and agree to the terms of the certificate authority. Without it no certificate is asked for.',
    module,
    args: take1(text('accepted')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDCAChallenges',
    summary:
      'The ways in which the server may prove that a domain is its own: `http-01` needs port 80, `tls-alpn-01` port 443, `dns-01` a command of yours.',
    module,
    args: takeArgv(text('name', { repeated: true })),
    override: ['RSRC_CONF'],
    default: 'tls-alpn-01 http-01 dns-01',
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDCertificateProtocol',
    summary: 'The protocol spoken with the certificate authority. There is only `ACME`.',
    module,
    args: take1(text('protocol')),
    override: ['RSRC_CONF'],
    default: 'ACME',
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDContactEmail',
    summary: 'The mail address that the certificate authority gets; without it that of `ServerAdmin` is used.',
    module,
    args: take1(text('address')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDDriveMode',
    summary: 'The first name of `MDRenewMode`, still understood.',
    module,
    args: take1(
      oneOf(['always', 'auto', 'manual', 'automatic', 'stick'], (value) => `unknown MDDriveMode ${value}`, {
        values: ['always', 'auto', 'manual'],
      }),
    ),
    override: ['RSRC_CONF'],
    default: 'auto',
    since: { httpd: '2.4.30' },
    deprecated: { httpd: '2.4.40', use: 'MDRenewMode' },
  }),
  directive({
    name: 'MDRenewMode',
    summary:
      'When certificates are renewed: when a virtual host uses them (`auto`), in any case (`always`) or never by the server (`manual`).',
    module,
    args: take1(
      oneOf(['always', 'auto', 'manual', 'automatic', 'stick'], (value) => `unknown MDDriveMode ${value}`, {
        values: ['always', 'auto', 'manual'],
      }),
    ),
    override: ['RSRC_CONF'],
    default: 'auto',
    since: { httpd: '2.4.40' },
  }),
  directive({
    name: 'MDomain',
    summary:
      'The names for which the server gets and renews one certificate by itself. Virtual hosts with these names then need no `SSLCertificateFile`.',
    module,
    args: takeArgv(
      text('dns-name'),
      text('other-dns-name', { optional: true }),
      text('auto|manual', { optional: true, repeated: true }),
    ),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    check: outsideMDomain(checkMDomain),
  }),
  section({
    name: 'MDomainSet',
    summary: 'A managed domain with settings of its own. `MDomain` in one line takes those of the server.',
    module,
    args: raw(text('dns-name'), text('other-dns-name', { optional: true, repeated: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    children: 'unchanged',
    pre: checkMDomainSet,
  }),
  section({
    name: 'MDomain',
    summary: 'A managed domain with settings of its own, by its newer name; `<MDomainSet>` means the same.',
    module,
    args: raw(
      text('dns-name'),
      text('other-dns-name', { optional: true }),
      text('auto|manual', { optional: true, repeated: true }),
    ),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.40' },
    children: 'unchanged',
    pre: checkMDomainSet,
  }),
  directive({
    name: 'MDMember',
    summary: 'Adds names to a managed domain, within its section.',
    module,
    args: takeArgv(text('hostname')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    check: checkMdMembers,
  }),
  directive({
    name: 'MDMembers',
    summary:
      'Whether the names of a virtual host are added to its managed domain by themselves (`auto`) or by you alone (`manual`).',
    module,
    args: takeArgv(text('auto|manual')),
    override: ['RSRC_CONF'],
    default: 'auto',
    since: { httpd: '2.4.30' },
    check: checkMdMembers,
  }),
  directive({
    name: 'MDMustStaple',
    summary:
      "On: certificates are asked for that browsers accept only with a stapled OCSP answer. Let's Encrypt issues none of them any more.",
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDPortMap',
    summary:
      'Which local ports the public ports 80 and 443 lead to, when a firewall or container maps them; `-` for one that cannot be reached.',
    module,
    args: take12(text('map1'), text('map2', { optional: true })),
    override: ['RSRC_CONF'],
    default: 'http:80 https:443',
    since: { httpd: '2.4.30' },
    check: outsideMDomain(checkPortMap),
  }),
  directive({
    name: 'MDPrivateKeys',
    summary:
      'The kinds of keys to make for certificates: `RSA 3072`, or `secp384r1 rsa3072` for a certificate of each kind.',
    module,
    args: takeArgv(text('type'), text('params', { optional: true, repeated: true })),
    override: ['RSRC_CONF'],
    default: 'RSA 2048',
    since: { httpd: '2.4.30' },
    check: checkPrivateKeys,
  }),
  directive({
    name: 'MDHttpProxy',
    summary: 'The proxy over which the certificate authority is reached.',
    module,
    args: take1(text('url')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    check: outsideMDomainIn(['2.4.40', '2.4.71'], checkMdProxy),
  }),
  directive({
    name: 'MDStoreDir',
    summary:
      'The directory with the keys, certificates and accounts of managed domains. Keep it: a new one means new orders, which authorities limit.',
    module,
    args: take1(text('path')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    default: 'md',
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDRenewWindow',
    summary: 'How long before its end a certificate is renewed, in days (`30d`) or as a part of its life (`33%`).',
    module,
    args: take1(
      such(
        'duration',
        (value) => properSliceFault(value) === null,
        (value) => `{directive} ${properSliceFault(value)}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '33%',
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDRequireHttps',
    summary:
      'Redirects plain requests for managed domains to `https`: for now (`temporary`), or with a header that makes browsers remember it (`permanent`).',
    module,
    args: take1(
      oneOf(
        ['off', 'temporary', 'permanent'],
        (value) => `unknown '${value}', supported parameter values are 'temporary' and 'permanent'`,
      ),
    ),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    earlier: [{ before: '2.4.42', override: ['RSRC_CONF'] }],
    default: 'off',
    contextFlags: ['NOT_IN_DIRECTORY', 'NOT_IN_LOCATION'],
    since: { httpd: '2.4.30' },
  }),
  directive({
    name: 'MDNotifyCmd',
    summary:
      'A command that runs when a certificate was renewed and waits for a reload of the server. `MDMessageCmd` tells more.',
    module,
    args: raw(text('path'), text('args', { optional: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.30' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDBaseServer',
    summary: 'On: the server outside all virtual hosts takes part in managed domains too.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.30' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDChallengeDns01',
    summary:
      'The command that sets and removes the DNS entry for challenges of type `dns-01`. Certificates with wildcards need it.',
    module,
    args: raw(text('path-to-command')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.40' },
  }),
  directive({
    name: 'MDChallengeDns01Version',
    summary:
      'Which arguments the command of `MDChallengeDns01` gets when an entry is removed: 2 adds the value, for domains that have several.',
    module,
    args: take1(oneOf(['1', '2'], 'Only versions `1` and `2` are supported')),
    override: ['RSRC_CONF'],
    default: '1',
    since: { httpd: '2.4.58' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDCertificateFile',
    summary: 'The file with a certificate of your own for a managed domain, which is then not renewed by the server.',
    module,
    args: take1(text('path-to-pem-file')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.40' },
    check: insideMDomain,
  }),
  directive({
    name: 'MDCertificateKeyFile',
    summary: 'The file with the key that belongs to `MDCertificateFile`.',
    module,
    args: take1(text('path-to-file')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.40' },
    check: insideMDomain,
  }),
  directive({
    name: 'MDServerStatus',
    summary: 'On: `server-status` shows managed domains and when they are renewed.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.40' },
  }),
  directive({
    name: 'MDCertificateStatus',
    summary:
      'On: `/.httpd/certificate-status` on a managed domain tells about its certificate, for programs that watch over it.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.40' },
  }),
  directive({
    name: 'MDWarnWindow',
    summary: 'How long before its end a certificate that was not renewed is warned of in the error log.',
    module,
    args: take1(
      such(
        'duration',
        (value) => properSliceFault(value) === null,
        (value) => `{directive} ${properSliceFault(value)}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '10%',
    since: { httpd: '2.4.40' },
  }),
  directive({
    name: 'MDMessageCmd',
    summary:
      'A command that is told of each event: renewed, installed, expiring, failed. For mail to the administrator, say.',
    module,
    args: raw(text('path-to-cmd'), text('optional-args')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.40' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDStapling',
    summary:
      'On: mod_md gets and keeps the OCSP answers that browsers want, in place of `SSLUseStapling`, whose way is less reliable.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDStapleOthers',
    summary: 'Whether `MDStapling` also serves certificates that mod_md does not manage.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDStaplingKeepResponse',
    summary: 'How long an OCSP answer is kept that nobody has used.',
    module,
    args: take1(
      such(
        'duration',
        (value) => timeSliceFault(value) === null,
        (value) => `{directive} ${timeSliceFault(value)}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '7d',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDStaplingRenewWindow',
    summary: 'How long before its end an OCSP answer is fetched anew, as a time or a part of its life.',
    module,
    args: take1(
      such(
        'duration',
        (value) => properSliceFault(value) === null,
        (value) => `{directive} ${properSliceFault(value)?.replace(/^a length/, 'with a length')}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '33%',
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDCertificateCheck',
    summary: 'A link on the page of `server-status` by which a service shows what it knows of a certificate.',
    module,
    args: take2(text('name'), text('url')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.42' },
  }),
  directive({
    name: 'MDActivationDelay',
    summary: 'How long a new certificate waits before it is used, for clients whose clocks are late.',
    module,
    args: take1(such('duration', (value) => parseMdDuration(value, 'd') !== null, 'unrecognized duration format')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.42' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDCACertificateFile',
    summary:
      'The file with the authorities by which the connection to the ACME service is checked, when it is one of your own.',
    module,
    args: take1(text('file')),
    override: ['RSRC_CONF'],
    default: 'none',
    since: { httpd: '2.4.48' },
  }),
  directive({
    name: 'MDHttpProxyCACertificateFile',
    summary: 'The file with the authorities by which the connection to the proxy of `MDHttpProxy` is checked.',
    module,
    args: take1(text('path-to-pem-file')),
    override: ['RSRC_CONF'],
    default: 'none',
    since: { httpd: '2.4.71' },
  }),
  directive({
    name: 'MDExternalAccountBinding',
    summary: 'The key by which some certificate authorities tie orders to an account that you have with them.',
    module,
    args: take12(text('key-id'), text('hmac-64', { optional: true })),
    override: ['RSRC_CONF'],
    default: 'none',
    since: { httpd: '2.4.52' },
    check: checkAccountBinding,
  }),
  directive({
    name: 'MDRetryDelay',
    summary: 'How long to wait after a failed order. Each further failure doubles it, up to a day.',
    module,
    args: take1(
      such(
        'duration',
        (value) => (parseMdDuration(value, 's') ?? -1) > 0,
        (value) =>
          parseMdDuration(value, 's') === null
            ? 'unrecognized duration format'
            : 'minimum delay must be greater than 0',
      ),
    ),
    override: ['RSRC_CONF'],
    default: '30s',
    since: { httpd: '2.4.54' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDRetryFailover',
    summary: 'After how many failures the next certificate authority of the list is tried.',
    module,
    args: take1(integer('number', { least: 1 }, 'invalid argument, must be a number > 0')),
    override: ['RSRC_CONF'],
    default: '13',
    since: { httpd: '2.4.54' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDStoreLocks',
    summary:
      'On: servers of a cluster that share one store take turns in renewing, so that one certificate is not ordered by all.',
    module,
    args: take1(
      such(
        'on|off|duration',
        (value) => /^o(n|ff)$/i.test(value) || parseMdDuration(value, 's') !== null,
        "neither 'on', 'off' or a duration specified",
      ),
    ),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.55' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDMatchNames',
    summary: 'Whether a virtual host belongs to a managed domain by its `ServerName` alone, or by its aliases too.',
    module,
    args: take1(oneOf(['all', 'servernames'], "invalid argument, must be a 'all' or 'servernames'")),
    override: ['RSRC_CONF'],
    default: 'all',
    since: { httpd: '2.4.58' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDInitialDelay',
    summary: 'How long after its start the server waits before it looks for certificates to renew.',
    module,
    args: take1(
      such(
        'duration',
        (value) => (parseMdDuration(value, 's') ?? -1) >= 0,
        (value) =>
          parseMdDuration(value, 's') === null ? 'unrecognized duration format' : 'initial delay must not be negative',
      ),
    ),
    override: ['RSRC_CONF'],
    default: '0s',
    since: { httpd: '2.4.66' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDCheckInterval',
    summary: 'How often the server looks whether certificates are due.',
    module,
    args: take1(
      such(
        'duration',
        (value) => (parseMdDuration(value, 's') ?? -1) >= 1_000_000,
        (value) =>
          parseMdDuration(value, 's') === null
            ? 'unrecognized duration format'
            : 'check interval cannot be less than one second',
      ),
    ),
    override: ['RSRC_CONF'],
    default: '12h',
    since: { httpd: '2.4.60' },
    place: outsideMDomain(),
  }),
  directive({
    name: 'MDProfile',
    summary: 'The kind of certificate, by the name the authority gives it: `shortlived`, for example.',
    module,
    args: take1(text('name')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.64' },
  }),
  directive({
    name: 'MDProfileMandatory',
    summary: 'On: an authority that does not offer the profile of `MDProfile` is not used.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.64' },
  }),
  directive({
    name: 'MDRenewViaARI',
    summary:
      'Whether the authority may say, by its renewal information, when a certificate is to be renewed, earlier than planned if it must be revoked.',
    module,
    args: take1(oneOf(['on', 'off'], (value) => `unknown '${value}', supported parameter values are 'on' and 'off'`)),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.66' },
  }),
];
