import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import type { ConfigNode, Server } from '../../../model/server.js';
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
    if (lines.length === 0 || inflates(server)) return;
    const proxying = new Set(
      proxiedPaths(server, 'ProxyPass').flatMap(({ target, virtualHost }) =>
        /^(unix:[^|]*\|)?https?:/i.test(target.value) ? [virtualHost] : [],
      ),
    );
    const plain = new Set(
      requestHeaderLines(server).flatMap(({ name, node }) =>
        name === 'accept-encoding' ? [server.virtualHostOf(node)] : [],
      ),
    );
    const told = new Set<ConfigNode | VirtualHost>();
    for (const node of lines) {
      const host = server.virtualHostOf(node);
      const place = node.parent ?? host;
      if (!proxying.has(host) || plain.has(host) || plain.has(server.mainServer) || told.has(place)) continue;
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

/** A filter takes the compression off again. */
function inflates(server: Server): boolean {
  return server
    .nodes('SetOutputFilter', 'AddOutputFilter', 'AddOutputFilterByType', 'FilterProvider', 'FilterChain')
    .some((node) => argumentsOf(node).some(({ value }) => /\binflate\b/i.test(value)));
}
