import { argumentValue, lineOf } from '../../../model/arguments.js';
import { RESOURCE_SECTIONS } from '../../../model/sections.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/either-is-enough',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'An address or a password, where both may have been meant',
  why: `Of several \`Require\` lines in a section one is enough: with \`Require ip\` and \`Require valid-user\` whoever has the address needs no password, and whoever has a password may come from anywhere. Where both are to hold they stand in
\`<RequireAll>\`; where one is to be enough, \`<RequireAny>\` says so to the reader, and to this rule.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/auth.html#reqaccessctrl'],
  examples: {
    bad: [
      '<Location /admin>\nAuthType Basic\nAuthName x\n«Require ip 10.0.0.0/8»\nRequire valid-user\n</Location>',
      '<Directory /srv/admin>\nRequire user anna\n«Require host example.com»\n</Directory>',
      { text: 'AuthType Basic\nAuthName x\n«Require ip 10.1.2.3»\nRequire valid-user', htaccess: 'All' },
    ],
    good: [
      '<Location /admin>\n<RequireAll>\nRequire ip 10.0.0.0/8\nRequire valid-user\n</RequireAll>\n</Location>',
      '<Location /admin>\n<RequireAny>\nRequire ip 10.0.0.0/8\nRequire valid-user\n</RequireAny>\n</Location>',
      '<Location /admin>\nRequire ip 10.0.0.0/8\nRequire local\n</Location>',
      '<Location /admin>\nSatisfy Any\nRequire ip 10.0.0.0/8\nRequire valid-user\n</Location>',
    ],
  },
  check(server, report) {
    const groups = server.nodes(...RESOURCE_SECTIONS).map(({ children }) => children);
    for (const group of server.settings.htaccess ? [...groups, server.children] : groups) {
      const place = group.find((node) => PLACE.test(requirement(node)));
      const login = group.find((node) => LOGIN.test(requirement(node)));
      if (place === undefined || login === undefined || group.some(({ name }) => /^satisfy$/i.test(name))) continue;
      report({
        at: lineOf(place),
        node: place,
        message:
          'who has the address needs no password; put both lines into `<RequireAll>`, or into `<RequireAny>` if that is meant',
        related: [{ location: lineOf(login), message: 'is then not asked' }],
      });
    }
  },
});

const PLACE = /^(ip|host|forward-dns)$/i;
const LOGIN = /^(valid-user|user|group|ldap-\w+|dbm-group)$/i;

/** What a `Require` asks about. */
function requirement(node: ConfigNode): string {
  return /^require$/i.test(node.name) ? argumentValue(node, 0) : '';
}
