import { aliasesOf } from '../../../model/aliases.js';
import { argumentOrLine, argumentsOf, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { perServer } from '../../../model/per-server.js';
import { isRestricted } from '../../../model/requirements.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';
import { passesEverybody } from '../../witness/passes.js';
import { ask, commandOf, mappedBy } from '../../witness/witness.js';

export default defineRule({
  name: 'security/guarded-in-one-host',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A path that is protected in one virtual host of a name and open in the other',
  why: `A section in a \`<VirtualHost>\` protects a path in that virtual host alone. Where the same application or backend answers under the same name at another port too, for plain HTTP most of all, clients take that
way in. Redirect everything there, or put what protects the path before all virtual hosts. The request in the message was followed through the configuration.`,
  references: [
    'https://httpd.apache.org/docs/2.4/vhosts/details.html',
    'https://cwe.mitre.org/data/definitions/288.html',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n<Location «/admin»>\nRequire ip 192.0.2.0/24\n</Location>\n</VirtualHost>',
      {
        text: '<Directory /srv/app>\nRequire all granted\n</Directory>\n<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias / /srv/app/app.wsgi\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nWSGIScriptAlias / /srv/app/app.wsgi\n<Location «/admin»>\nAuthType Basic\nAuthName admin\nAuthUserFile /srv/users\nRequire valid-user\n</Location>\n</VirtualHost>',
        files: { '/srv/app/app.wsgi': 'def application(environ, start_response): pass\n' },
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n<LocationMatch ^/admin>\nRequire ip 192.0.2.0/24\n</LocationMatch>\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect / https://www.example.com/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n</VirtualHost>',
      '<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:9000/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n</VirtualHost>',
      '<VirtualHost 127.0.0.1:8080>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const sections = server.nodes('<Location').filter(({ parent }) => parent !== null);
    const guards = sections.filter(isRestricted);
    if (guards.length === 0) return;
    const byName = groupBy(server.virtualHosts, ({ serverName }) => serverName?.toLowerCase() ?? '');
    for (const section of guards) {
      const own = server.virtualHostOf(section);
      const path = literalPath(section);
      if (path === null || section.parent !== own.node || own.serverNameNode === null) continue;
      const others = (byName.get(own.serverName?.toLowerCase() ?? '') ?? []).filter(
        (other) =>
          other !== own &&
          other.serverNameNode !== null &&
          addressesOf(other) === addressesOf(own) &&
          haveSame(targetsOf(server).get(own), targetsOf(server).get(other)),
      );
      if (others.length === 0) continue;
      const behind = behindPath(server, own, path);
      for (const other of behind === null ? [] : others) {
        const open = behindPath(server, other, path);
        if (open?.target !== behind?.target) continue;
        const passed = passesEverybody(server, other, path);
        if (open === null || passed === null) continue;
        report({
          at: argumentOrLine(section, 0),
          node: section,
          witness: passed.witness,
          message: `the same is open in another virtual host of this name: \`${commandOf(passed.witness)}\` passes; redirect it, or protect the path there too`,
          related: [{ location: lineOf(open.node), message: 'answers there' }],
        });
      }
    }
  },
});

/** Without the ports: the same machines reach both virtual hosts. */
function addressesOf({ addresses }: VirtualHost): string {
  return addresses.map((address) => address.replace(/:(\d+|\*)$/, '')).join(' ');
}

/** The application or backend that answers at a path. */
function behindPath(
  server: Server,
  virtualHost: VirtualHost,
  path: string,
): { readonly node: ConfigNode; readonly target: string } | null {
  const answer = ask(server, virtualHost, path);
  const node = answer === null ? null : mappedBy(answer);
  if (node === null || !/^(wsgiscriptalias|proxypass)$/i.test(node.name)) return null;
  const [from, to] = argumentsOf(node);
  return { node, target: `${from?.value} ${to?.value}` };
}

/** What virtual hosts have mounted, as it is written. */
const targetsOf = perServer((server) => {
  const mounted = [...aliasesOf(server).filter(({ kind }) => kind === 'proxy'), ...server.mounts];
  const byHost = groupBy(mounted, ({ virtualHost }) => virtualHost);
  return new Map(
    [...byHost].map(([host, list]) => [host, new Set(list.map(({ path, target }) => `${path} ${target}`))]),
  );
});

function haveSame(some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): boolean {
  return [...some].some((each) => others.has(each));
}
