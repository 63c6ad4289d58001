import { lineOf } from '../../../model/arguments.js';
import { hostsOfCompressed } from '../../../model/compressed-answers.js';
import type { ConfigNode } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/substitution-misses-compressed',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Text of a backend that is replaced unless it is compressed',
  why: `\`Substitute\` looks for its text in what the backend sends. A backend that compresses its pages, as browsers ask it to, sends no such text, and nothing is replaced. \`RequestHeader unset Accept-Encoding\` keeps the wish from the
backend.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_substitute.html'],
  examples: {
    bad: [
      {
        text: '<Location /app>\nProxyPass http://127.0.0.1:8000\nAddOutputFilterByType SUBSTITUTE text/html\n«Substitute s|/static|/app/static|»\nSubstitute s|/media|/app/media|\n</Location>\n',
        fixed:
          '<Location /app>\nProxyPass http://127.0.0.1:8000\nAddOutputFilterByType SUBSTITUTE text/html\nRequestHeader unset Accept-Encoding\nSubstitute s|/static|/app/static|\nSubstitute s|/media|/app/media|\n</Location>\n',
      },
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/\nRequestHeader unset Accept-Encoding\nAddOutputFilterByType SUBSTITUTE text/html\nSubstitute s|/static|/app/static|',
      'ProxyPass / http://127.0.0.1:8000/\nSetOutputFilter INFLATE;SUBSTITUTE;DEFLATE\nSubstitute s|/static|/app/static|',
      'Alias /app /srv/app\nSetOutputFilter SUBSTITUTE\nSubstitute s|/static|/app/static|',
    ],
  },
  check(server, report) {
    const lines = server.nodes('Substitute');
    const hosts = lines.length === 0 ? null : hostsOfCompressed(server);
    const told = new Set<ConfigNode | VirtualHost>();
    for (const node of lines) {
      const host = server.virtualHostOf(node);
      const place = node.parent ?? host;
      if (hosts?.has(host) !== true || told.has(place)) continue;
      told.add(place);
      report({
        at: lineOf(node),
        node,
        message:
          'nothing is replaced in pages that the backend compresses; write `RequestHeader unset Accept-Encoding` before it',
        fixes: addBefore(node, 'RequestHeader unset Accept-Encoding'),
      });
    }
  },
});
