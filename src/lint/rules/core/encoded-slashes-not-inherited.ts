import { argumentValue, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/encoded-slashes-not-inherited',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'AllowEncodedSlashes that virtual hosts do not have',
  why: `A virtual host does not inherit \`AllowEncodedSlashes\` from the main server. Where virtual hosts take the requests, the line outside of them does nothing: a URL with \`%2F\` in its path gets 404 (AH00026), before any application or backend sees it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#allowencodedslashes'],
  examples: {
    bad: [
      '«AllowEncodedSlashes NoDecode»\n<VirtualHost *:80>\nServerName a.example\nProxyPass / http://127.0.0.1:8000/ nocanon\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\nAllowEncodedSlashes NoDecode\nProxyPass / http://127.0.0.1:8000/ nocanon\n</VirtualHost>',
      'AllowEncodedSlashes NoDecode\nProxyPass / http://127.0.0.1:8000/ nocanon',
      'AllowEncodedSlashes Off\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>',
      'AllowEncodedSlashes On\n<VirtualHost *:80>\nServerName a.example\nAllowEncodedSlashes Off\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const nodes = server.nodes('AllowEncodedSlashes');
    const own = new Set(nodes.map((node) => server.virtualHostOf(node)));
    const without = server.virtualHosts.filter((host) => host.node !== null && !own.has(host));
    const [first] = without;
    if (first?.node == null) return;
    for (const node of nodes) {
      if (node.parent !== null || /^off$/i.test(argumentValue(node, 0))) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'virtual hosts do not inherit it, and `%2F` in a path gets 404 there (`AH00026`); write the line into each `<VirtualHost>` that needs it',
        related: [{ location: lineOf(first.node), message: 'does not have it' }],
      });
    }
  },
});
