import { argumentsOf, argumentValue } from '../../../model/arguments.js';
import { isLocal } from '../../../model/host-settings.js';
import { isGuarded } from '../../../model/requirements.js';
import { defineRule } from '../../rule.js';

const PAGES: ReadonlyMap<string, string> = new Map([
  ['server-status', 'the addresses and requests of all other clients'],
  ['server-info', 'the whole configuration'],
  ['balancer-manager', 'a form that takes backends out of service'],
  ['ldap-status', 'what the LDAP cache holds'],
]);

export default defineRule({
  name: 'security/status-page-open',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A page about the server that everybody may see',
  why: `\`server-status\` shows what other clients ask for, session identifiers in their URLs included; \`server-info\` shows the configuration; \`balancer-manager\` changes it.
The handler answers whoever may have the URL, and there is no file behind it whose directory would be denied. \`Require local\` or \`Require ip\` with the network of the
administrators belongs into the same section.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_status.html#enable',
    'https://httpd.apache.org/docs/2.4/mod/mod_info.html#security',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy_balancer.html#balancer_manager',
  ],
  examples: {
    bad: [
      '<Location /server-status>\nSetHandler «server-status»\n</Location>',
      '<Location /server-info>\nSetHandler «server-info»\nRequire all granted\n</Location>',
      '<Location /balancer-manager>\nSetHandler «balancer-manager»\nOrder deny,allow\nAllow from all\n</Location>',
    ],
    good: [
      '<Location /server-status>\nSetHandler server-status\nRequire local\n</Location>',
      '<Location /server-status>\nSetHandler server-status\nOrder deny,allow\nDeny from all\nAllow from 127.0.0.1\n</Location>',
      '<Location /internal>\nRequire ip 10.0.0.0/8\n</Location>\n<Location /internal/status>\nSetHandler server-status\n</Location>',
      '<VirtualHost 127.0.0.1:8081>\n<Location /status>\nSetHandler server-status\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SetHandler')) {
      const word = argumentsOf(node)[0];
      const shown = PAGES.get(argumentValue(node, 0).toLowerCase());
      const section = node.parent;
      if (word === undefined || shown === undefined || section === null || !/^<location/i.test(section.name)) continue;
      if (isLocal(server.virtualHostOf(node)) || isGuarded(server, section)) continue;
      report({
        at: word.location,
        node,
        message: `everybody who finds the URL sees ${shown}; add \`Require local\`, or \`Require ip\` with the network of the administrators`,
      });
    }
  },
});
