import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { requirementsIn } from '../../../model/requirements.js';
import { isUnset, resourceAround } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/login-without-passwords',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A login with no passwords to compare',
  why: `Unless \`AuthBasicProvider\` or \`AuthDigestProvider\` names something else, passwords are compared with those of \`AuthUserFile\`. Without that line browsers ask for a password, and whatever is typed gets 500 (AH01619).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authn_file.html#authuserfile'],
  examples: {
    bad: [
      'WSGIScriptAlias / /srv/trac.wsgi\n<Location /login>\n«AuthType Basic»\nAuthName trac\nRequire valid-user\n</Location>',
      '<Directory /srv/www>\n«AuthType Basic»\nAuthName site\nAuthBasicProvider file\nAuthGroupFile /srv/groups\nRequire group staff\n</Directory>',
    ],
    good: [
      '<Location /login>\nAuthType Basic\nAuthName trac\nAuthUserFile /srv/users\nRequire valid-user\n</Location>',
      '<Location />\nAuthUserFile /srv/users\n</Location>\n<Location /login>\nAuthType Basic\nAuthName trac\nRequire valid-user\n</Location>',
      '<Location /login>\nAuthType Basic\nAuthName trac\nAuthBasicProvider ldap\nAuthLDAPURL ldap://ldap.example.com/dc=example\nRequire valid-user\n</Location>',
      '<Location /login>\nAuthType Basic\nAuthName trac\nAuthPAM_Enabled On\nRequire valid-user\n</Location>',
      '<Location /login>\nAuthType Basic\nAuthName trac\nAuthBasicFake demo pass\nRequire valid-user\n</Location>',
      '<Location /login>\nAuthType Basic\nAuthName trac\n</Location>',
      '<Location /login>\nAuthType GSSAPI\nAuthName trac\nRequire valid-user\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete || server.settings.htaccess) return;
    for (const node of server.nodes('AuthType')) {
      const type = argumentValue(node, 0).toLowerCase();
      if ((type !== 'basic' && type !== 'digest') || node.parent === null || !asksForUsers(node.parent)) continue;
      if (
        node.parent.children.some(isOther) ||
        !comparesFile(server, node, type) ||
        !isUnset(server, 'AuthUserFile', node)
      )
        continue;
      report({
        at: lineOf(node),
        node,
        message: 'no `AuthUserFile` holds here, and whatever password is typed gets 500 (`AH01619`); add it',
      });
    }
  },
});

/** Somebody has to be known for a line of the section, or of a container in it. */
function asksForUsers(section: ConfigNode): boolean {
  return requirementsIn(section).some((kind) => /^(valid-user|user|group)$/.test(kind));
}

/** Modules that find out users in their own way have names like those of httpd. */
function isOther({ name }: ConfigNode): boolean {
  return /^(auth|wsgiauth|mellon|oidc|shib|cas|krb|gssapi|perl|lua|php)/i.test(name) && !OWN.test(name);
}

const OWN =
  /^auth(type|name|basicprovider|digestprovider|digestdomain|digestqop|groupfile|merging|zsendforbiddenonfailure)$/i;

function comparesFile(server: Server, node: ConfigNode, type: 'basic' | 'digest'): boolean {
  const name = type === 'basic' ? 'AuthBasicProvider' : 'AuthDigestProvider';
  const resource = resourceAround(server, node);
  const beside = node.parent?.children.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
  const set = resource === null ? null : server.effective(name, resource);
  const line = beside ?? (set?.kind === 'set' ? set.node : null);
  if (line !== null) return argumentsOf(line).every(({ value }) => value === 'file');
  return set?.kind === 'unset' || (resource === null && server.nodes(name).length === 0);
}
