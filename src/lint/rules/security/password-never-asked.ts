import { argumentsOf, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** What `Require` asks of the request and not of who is logged in. */
const NOT_ABOUT_USERS = /^(all|env|host|forward-dns|ip|local|method|expr)$/i;

export default defineRule({
  name: 'security/password-never-asked',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A login that is set up and never asked for',
  why: `\`AuthType\`, \`AuthName\` and \`AuthUserFile\` say how to ask for a password. Whether it is asked says \`Require\`: without \`Require valid-user\`, or \`user\` or \`group\`, everybody gets in whom something else
lets in, such as \`Require all granted\` for the directory. Where nothing does, requests get 500 (\`AH01627\`).`,
  references: [
    'https://httpd.apache.org/docs/2.4/howto/auth.html',
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require',
  ],
  examples: {
    bad: [
      '<Directory /srv/private>\n«AuthType Basic»\nAuthName "Private"\nAuthUserFile /etc/apache2/passwords\n</Directory>',
      '<Location /admin>\n«AuthType Basic»\nAuthName "Private"\nAuthUserFile /etc/apache2/passwords\nRequire all granted\n</Location>',
    ],
    good: [
      '<Directory /srv/private>\nAuthType Basic\nAuthName "Private"\nAuthUserFile /etc/apache2/passwords\nRequire valid-user\n</Directory>',
      '<Directory /srv>\nAuthType Basic\nAuthName "Private"\nAuthUserFile /etc/apache2/passwords\n</Directory>\n<Directory /srv/private>\nRequire user anna\n</Directory>',
      '<Directory /srv/private>\nAuthType Basic\nAuthName "Private"\nAuthUserFile /etc/apache2/passwords\n<Limit PUT>\nRequire valid-user\n</Limit>\n</Directory>',
      '<Location /sso>\nAuthType openid-connect\n</Location>',
    ],
  },
  check(server, report) {
    if (server.incomplete || server.settings.htaccess) return;
    const hosts = new Set(
      server
        .nodes('Require', 'AuthzSVNAccessFile', 'AuthLDAPURL')
        .filter(asksForUser)
        .map((node) => server.virtualHostOf(node)),
    );
    for (const node of server.nodes('AuthType')) {
      const section = node.parent;
      if (section === null || !/^(basic|digest)$/i.test(argumentsOf(node)[0]?.value ?? '')) continue;
      if (!/^<(directory|location|files)/i.test(section.name)) continue;
      if (!section.children.some(({ name }) => /^Auth(User|DBMUser)File$/i.test(name))) continue;
      // A section that the login is inherited from may lie in the main server, one that asks for it in any.
      const host = server.virtualHostOf(node);
      if (hosts.has(host) || (host === server.mainServer && hosts.size > 0)) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'nothing asks for this login: everybody gets in where `Require all granted` is in force, else requests get 500; add `Require valid-user`',
      });
    }
  },
});

function asksForUser(node: ConfigNode): boolean {
  if (!/^require$/i.test(node.name)) return true;
  const [first, second] = argumentsOf(node).map(({ value }) => value);
  return !NOT_ABOUT_USERS.test((first?.toLowerCase() === 'not' ? second : first) ?? '');
}
