import { compareVersions } from '../../../directives/availability.js';
import { aliasesOf, hiddenAliases } from '../../../model/aliases.js';
import { argumentValue } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/proxied-path-shadowed',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A proxied path that an earlier one takes',
  why: `httpd takes the first \`ProxyPass\` that matches, not the longest. Behind \`ProxyPass / …\` every other is dead: what was to stay here with \`!\`, or to go to another backend, goes to the first one, with the cookies and passwords that were meant
for the other. The longest paths come first.

A line for \`ws://\` takes plain requests too: since httpd 2.4.47 mod_proxy_http speaks for it. Where WebSockets have a backend of their own, a \`RewriteRule\` with \`[P]\` under a condition on \`%{HTTP:Upgrade}\` leads there, or
\`ProxyWebsocketFallbackToProxyHttp Off\` gives back what was.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\nProxyPass «/static» !',
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPass «/app/admin» http://127.0.0.1:9000/admin',
      'ProxyPass / ws://127.0.0.1:8001/\nProxyPass «/» http://127.0.0.1:8000/',
    ],
    good: [
      'ProxyPass / ws://127.0.0.1:8000/\nProxyPass / http://127.0.0.1:8000/',
      'ProxyWebsocketFallbackToProxyHttp Off\nProxyPass / ws://127.0.0.1:8001/\nProxyPass / http://127.0.0.1:8000/',
      { text: 'ProxyPass / ws://127.0.0.1:8001/\nProxyPass / http://127.0.0.1:8000/', serverVersion: '2.4.46' },
      'ProxyPass /static !\nProxyPass / http://127.0.0.1:8000/',
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPass /application http://127.0.0.1:9000/application',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nProxyPass http://127.0.0.1:9000/admin\n</Location>',
      '<VirtualHost *:80>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:8080>\nProxyPass /x http://127.0.0.1:9000/x\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const upgradesOnly = takesUpgradesOnly(server);
    const proxied = aliasesOf(server).filter(
      ({ kind, node, target }) =>
        kind === 'proxy' && node.certainty === 'certain' && !(upgradesOnly && WEBSOCKET.test(target)),
    );
    for (const aliases of groupBy(proxied, ({ virtualHost }) => virtualHost).values())
      for (const { alias, by } of hiddenAliases(aliases)) {
        const isWebSocket = WEBSOCKET.test(by.target);
        // The same line twice is no harm, nor is a backend that speaks both.
        if (by.path === alias.path && by.target === alias.target) continue;
        if (isWebSocket && hostOf(by.target) === hostOf(alias.target)) continue;
        report({
          at: alias.pathLocation,
          node: alias.node,
          message: isWebSocket
            ? `\`ProxyPass ${by.path} ${by.target}\` above takes these requests, not only those for a WebSocket; lead only those there, by a \`RewriteRule\` with \`[P]\` under \`RewriteCond %{HTTP:Upgrade} =websocket [NC]\``
            : `\`ProxyPass ${by.path}\` above takes these requests, so this line does nothing; put it first`,
          related: [{ location: by.pathLocation, message: 'this takes them' }],
        });
      }
  },
});

const WEBSOCKET = /^wss?:/i;

/** mod_proxy_wstunnel leaves other requests to the next line, unless mod_proxy_http speaks for it. */
function takesUpgradesOnly(server: Server): boolean {
  return (
    compareVersions(server.settings.serverVersion, '2.4.47') < 0 ||
    server.nodes('ProxyWebsocketFallbackToProxyHttp').some((node) => /^off$/i.test(argumentValue(node, 0)))
  );
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/]*)/.exec(url)?.[1]?.toLowerCase() ?? url;
}
