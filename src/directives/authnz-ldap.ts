import { oneOf, onOff, such, text } from './args.js';
import { atMostEleven, checkBindPassword } from './checks/ldap.js';
import { type Definition, directive, flag, iterate, take1, take2, take12 } from './define.js';
import { ldapUrl } from './types/ldap-url.js';
import { regex } from './types/pattern.js';

const module = 'authnz_ldap_module';

export const authnzLdapDirectives: readonly Definition[] = [
  directive({
    name: 'AuthLDAPURL',
    summary:
      'The LDAP server to ask, the base of the search, the attribute with the user\'s name and a filter, as one URL: `"ldap://host/ou=People,dc=example?uid"`. Quote it.',
    module,
    args: take12(
      ldapUrl,
      oneOf(
        ['NONE', 'SSL', 'TLS', 'STARTTLS'],
        'Invalid LDAP connection mode setting: must be one of NONE, SSL, or TLS/STARTTLS',
        { optional: true },
      ),
    ),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'AuthLDAPBindDN',
    summary:
      'The account with which the server itself searches the directory, when it does not allow anonymous searches.',
    module,
    args: take1(text('distinguished-name')),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'AuthLDAPBindPassword',
    summary:
      'The password of `AuthLDAPBindDN`; `exec:` runs a program that prints it. Otherwise keep the file from other users.',
    module,
    args: take1(text('password')),
    override: ['OR_AUTHCFG'],
    check: checkBindPassword,
  }),
  directive({
    name: 'AuthLDAPBindAuthoritative',
    summary: 'Off: when the directory finds the user but refuses the password, other providers are asked too.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.2.15' },
    default: 'on',
  }),
  directive({
    name: 'AuthLDAPRemoteUserIsDN',
    summary:
      'On: `REMOTE_USER`, which the application sees, is the full distinguished name of the user instead of the name typed in.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'off',
  }),
  directive({
    name: 'AuthLDAPRemoteUserAttribute',
    summary:
      'The attribute whose value becomes `REMOTE_USER`: the mail address, say, when the application knows users by it. It must be among those of `AuthLDAPURL`.',
    module,
    args: take1(text('uid')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.2.4' },
  }),
  directive({
    name: 'AuthLDAPCompareDNOnServer',
    summary:
      'Off: distinguished names in `Require ldap-dn` are compared as strings, which is quicker and may overlook equal names.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'on',
  }),
  directive({
    name: 'AuthLDAPSubGroupAttribute',
    summary: 'The attributes of a group that name the groups within it, when groups are nested.',
    module,
    args: iterate(text('attribute', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'member uniqueMember',
    since: { httpd: '2.3.0' },
    check: atMostEleven('AuthLDAPSubGroupAttribute', 'values'),
  }),
  directive({
    name: 'AuthLDAPSubGroupClass',
    summary: 'The object classes by which a member is recognized as a group of its own.',
    module,
    args: iterate(text('LdapObjectClass', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'groupOfNames groupOfUniqueNames',
    since: { httpd: '2.3.0' },
    check: atMostEleven('AuthLDAPSubGroupClass', 'values'),
  }),
  directive({
    name: 'AuthLDAPMaxSubGroupDepth',
    summary: 'How deep groups within groups are followed; 0 looks at direct members alone, which saves queries.',
    module,
    args: take1(text('Number')),
    override: ['OR_AUTHCFG'],
    default: '10',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthLDAPGroupAttribute',
    summary: 'The attributes of a group that list its members, for `Require ldap-group`; `memberUid` for POSIX groups.',
    module,
    args: iterate(text('attribute', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'member uniqueMember',
    check: atMostEleven('AuthLDAPGroupAttribute', 'directives'),
  }),
  directive({
    name: 'AuthLDAPGroupAttributeIsDN',
    summary: 'Off: groups list their members by user name, as POSIX groups do, instead of by distinguished name.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'on',
  }),
  directive({
    name: 'AuthLDAPDereferenceAliases',
    summary:
      'When aliases in the directory are followed: never, always, while searching or while finding the base of the search.',
    module,
    args: take1(
      such(
        'never|searching|finding|always|on|off',
        // `on` and `off` alone are compared without their case (mod_auth_ldap_set_deref).
        (value) => /^(?:never|searching|finding|always|[Oo][Nn]|[Oo][Ff][Ff])$/.test(value),
        'Unrecognized value for {directive} directive',
        { values: ['never', 'searching', 'finding', 'always', 'on', 'off'] },
      ),
    ),
    override: ['OR_AUTHCFG'],
    default: 'always',
  }),
  directive({
    name: 'AuthLDAPCharsetConfig',
    summary:
      'The file that says which character set names are converted from, by the language that the browser asks for.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'AuthLDAPAuthorizePrefix',
    summary:
      "What the environment variables begin with that carry the user's LDAP attributes when LDAP authorizes but did not authenticate.",
    module,
    args: take1(text('prefix')),
    override: ['OR_AUTHCFG'],
    default: 'AUTHORIZE_',
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'AuthLDAPInitialBindAsUser',
    summary:
      'On: the directory is searched with the name and password that the user typed, for servers without anonymous searches or a service account.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'off',
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'AuthLDAPInitialBindPattern',
    summary:
      'How the name that a user types becomes the name to bind with: a regular expression and what to make of it. For `AuthLDAPInitialBindAsUser`.',
    module,
    args: take2(
      regex('regex', (value) => `{directive}: cannot compile regular expression '${value}'`),
      text('substitution'),
    ),
    override: ['OR_AUTHCFG'],
    default: '(.*) $1',
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'AuthLDAPSearchAsUser',
    summary: "On: searches that `Require ldap-…` makes use the user's own name and password.",
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'off',
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'AuthLDAPCompareAsUser',
    summary: "On: comparisons that `Require ldap-…` makes use the user's own name and password.",
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'off',
    since: { httpd: '2.3.6' },
  }),
];
