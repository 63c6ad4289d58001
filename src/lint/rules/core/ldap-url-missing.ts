import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { isUnset } from '../../../model/section-resource.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/ldap-url-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory that is asked without its address',
  why: `\`AuthLDAPURL\` says which directory mod_authnz_ldap asks, and where in it. Without it \`AuthBasicProvider ldap\` answers each password with 500 (AH02558), and \`Require ldap-group\` and the like let nobody in, whoever found out the user, Kerberos for one. One of an
\`<AuthnProviderAlias>\` is for passwords alone.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authnz_ldap.html#authldapurl'],
  examples: {
    bad: [
      '<Location /wiki>\nAuthType GSSAPI\nAuthName wiki\n«Require ldap-group cn=staff,dc=example,dc=com»\n</Location>',
      '<Location /wiki>\nAuthType Basic\nAuthName wiki\n«AuthBasicProvider ldap»\nRequire valid-user\n</Location>',
      '<AuthnProviderAlias ldap staff>\nAuthLDAPURL ldap://ldap.example.com/dc=example,dc=com\n</AuthnProviderAlias>\n<Location /wiki>\nAuthType Basic\nAuthName wiki\nAuthBasicProvider staff\n«Require ldap-user ann»\n</Location>',
    ],
    good: [
      '<Location /wiki>\nAuthType Basic\nAuthName wiki\nAuthBasicProvider ldap\nAuthLDAPURL ldap://ldap.example.com/dc=example,dc=com\nRequire ldap-user ann\n</Location>',
      '<Location />\nAuthLDAPURL ldap://ldap.example.com/dc=example,dc=com\n</Location>\n<Location /wiki>\nAuthType Basic\nAuthName wiki\nAuthBasicProvider ldap\nRequire valid-user\n</Location>',
      '<AuthnProviderAlias ldap staff>\nAuthLDAPURL ldap://ldap.example.com/dc=example,dc=com\n</AuthnProviderAlias>\n<Location /wiki>\nAuthType Basic\nAuthName wiki\nAuthBasicProvider staff\nRequire valid-user\n</Location>',
      '<Location /wiki>\nRequire ldap-group cn=staff,dc=example,dc=com\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const node of server.nodes('Require', 'AuthBasicProvider')) {
      const isRequire = node.name.toLowerCase() === 'require';
      const asks = isRequire
        ? LDAP.test(argumentValue(node, 0))
        : argumentsOf(node).some(({ value }) => value === 'ldap');
      // Where the login itself is told somewhere else, the address may be told there too.
      if (!asks || !tellsLogin(node) || !isUnset(server, 'AuthLDAPURL', node)) continue;
      report({
        at: lineOf(node),
        node,
        message: isRequire
          ? 'no `AuthLDAPURL` holds here, and nobody will be let in by this line; add it'
          : 'no `AuthLDAPURL` holds here, and each password will be answered with 500 (`AH02558`); add it',
      });
    }
  },
});

const LDAP = /^ldap-(user|group|dn|attribute|filter|search)$/;

/** The section around a directive says how users are asked. */
function tellsLogin({ parent }: ConfigNode): boolean {
  let section = parent;
  while (section !== null && /^<(require|limit)/i.test(section.name)) section = section.parent;
  return section?.children.some(({ name }) => /^authtype$/i.test(name)) === true;
}
