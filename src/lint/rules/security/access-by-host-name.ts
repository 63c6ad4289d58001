import { argumentsOf, isUnknown, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/access-by-host-name',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'Access that the name service decides',
  why: `For \`Require host\` httpd asks for the name of the client's address and for the addresses of that name, at each request and whatever \`HostnameLookups\` says. Every visitor waits for that, slow name servers hold up workers, and who
controls the zone decides who gets in. \`Require ip\` asks nobody; \`Require forward-dns\` asks for one name alone.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_host.html#reqhost',
    'https://cwe.mitre.org/data/definitions/350.html',
  ],
  examples: {
    bad: [
      '<Location /admin>\n«Require host example.com»\n</Location>',
      '<Location /admin>\nOrder deny,allow\nDeny from all\n«Allow from .example.com»\n</Location>',
    ],
    good: [
      '<Location /admin>\nRequire ip 10.0.0.0/8\n</Location>',
      '<Location /admin>\nRequire forward-dns gate.example.com\n</Location>',
      '<Location /admin>\nDeny from all\nAllow from 10.1 127.0.0.1 ::1 env=inside\n</Location>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Require', 'Allow')) {
      if (!namesHosts(node)) continue;
      report({
        at: lineOf(node),
        node,
        message: 'each request waits for two answers of the name service, which decide who gets in; write `Require ip`',
      });
    }
  },
});

function namesHosts(node: ConfigNode): boolean {
  const [first, ...rest] = argumentsOf(node).map(({ value }) => value);
  if (isUnknown(node.args)) return false;
  if (/^require$/i.test(node.name)) return /^host$/i.test(first ?? '');
  // An address, or a part of one, has digits, dots and colons alone.
  return rest.some((word) => !/^(all|env=.*|[\d.]+(\/[\d.]+)?|[\da-f]*:[\da-f:.]*(\/\d+)?)$/i.test(word));
}
