import { type Argument, argumentsOf } from '../../../model/arguments.js';
import { type BackendUrl, backendUrl, isTls } from '../../../model/backend-url.js';
import { groupBy } from '../../../model/group-by.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/websocket-scheme-differs',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'WebSockets with TLS to a backend without, or the other way round',
  why: `\`wss://\` speaks TLS to the backend, \`ws://\` does not, whatever the client speaks to httpd. A port speaks one of both: where pages are fetched from it by \`http://\`, WebSockets need \`ws://\`; where by \`https://\`, they need \`wss://\`. Otherwise pages are shown and what
goes over the WebSocket never comes: 500, 502 or 400.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy_wstunnel.html'],
  examples: {
    bad: [
      {
        text: 'ProxyPass /socket «wss://127.0.0.1:9090/socket»\nProxyPass / http://127.0.0.1:9090/\n',
        fixed: 'ProxyPass /socket ws://127.0.0.1:9090/socket\nProxyPass / http://127.0.0.1:9090/\n',
      },
      'SSLProxyEngine On\nProxyPass /live «ws://backend.example.com:8443/live»\nProxyPass / https://Backend.example.com:8443/',
      'RewriteEngine On\nRewriteCond %{HTTP:Upgrade} =websocket [NC]\nRewriteRule ^/(.*) «wss://127.0.0.1:8000/$1» [P,L]\n<Location ~ "^/user/">\nProxyPass http://127.0.0.1:8000\n</Location>',
    ],
    good: [
      'ProxyPass /socket ws://127.0.0.1:9090/socket\nProxyPass / http://127.0.0.1:9090/',
      'SSLProxyEngine On\nProxyPass /live wss://b.example.com/live\nProxyPass / https://b.example.com/',
      'ProxyPass /live ws://b.example.com/live\nProxyPass / https://b.example.com/',
      'ProxyPass /live wss://127.0.0.1:9091/live\nProxyPass / http://127.0.0.1:9090/',
      'ProxyPass /live wss://127.0.0.1:9090/live\nProxyPass /a https://127.0.0.1:9090/a\nProxyPass /b http://127.0.0.1:9090/b',
    ],
  },
  check(server, report) {
    const targets = backendsOf(server);
    const pages = groupBy(
      targets.filter(({ url }) => url.scheme.startsWith('http')),
      portOf,
    );
    for (const { node, word, url } of targets) {
      if (!url.scheme.startsWith('ws')) continue;
      const same = pages.get(portOf({ url })) ?? [];
      const [page] = same;
      if (page === undefined || same.some((each) => isTls(each.url) === isTls(url))) continue;
      const scheme = isTls(page.url) ? 'wss' : 'ws';
      const at = word.start + (word.quoted ? 1 : 0);
      report({
        at: word.location,
        node,
        message: `pages come from this port by \`${page.url.scheme}://\`, ${isTls(url) ? 'without TLS' : 'over TLS'}, and WebSockets to it fail; write \`${scheme}://\``,
        related: [{ location: page.word.location, message: 'the same port' }],
        fixes: replaceIn(node, at, at + url.scheme.length, scheme, { title: `write \`${scheme}://\``, safe: false }),
      });
    }
  },
});

function portOf({ url: { host, port } }: Pick<Target, 'url'>): string {
  return `${host}:${port}`;
}

interface Target {
  readonly node: ConfigNode;
  readonly word: Argument;
  readonly url: BackendUrl;
}

/** Every URL that requests are passed on to, by a directive or a rule. */
function backendsOf(server: Server): readonly Target[] {
  const words = server
    .nodes('ProxyPass', 'ProxyPassMatch')
    .flatMap((node) => argumentsOf(node).map((word) => ({ node, word })));
  const rules = rewritesOf(server)
    .filter(({ flags }) => flags.has('p'))
    .map(({ node, target }) => ({ node, word: target }));
  return [...words, ...rules].flatMap(({ node, word }) => {
    const url = backendUrl(word.value);
    return url === null ? [] : [{ node, word, url }];
  });
}
