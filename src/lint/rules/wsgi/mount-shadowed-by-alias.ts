import { aliasesOf, takesAll } from '../../../model/aliases.js';
import { takenInEveryHost } from '../../../model/alike-hosts.js';
import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { matchesAllBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode, Location, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/mount-shadowed-by-alias',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A mount whose URLs go elsewhere',
  why: `\`Alias\`, \`Redirect\` and \`ProxyPass\` are looked at before \`WSGIScriptAlias\`, whatever the order in the file. A mount at or below one of their paths is
never reached: its requests get files, a redirect, or an answer of the proxy (503 when nothing listens there).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: 'ProxyPass / http://127.0.0.1:8000/\nWSGIScriptAlias «/api» /srv/api.wsgi\n',
        fixed: 'ProxyPass /api !\nProxyPass / http://127.0.0.1:8000/\nWSGIScriptAlias /api /srv/api.wsgi\n',
      },
      'Alias /app /srv/files\nWSGIScriptAlias «/app» /srv/app.wsgi',
      'AliasMatch ^/app /srv/files\nWSGIScriptAlias «/app» /srv/app.wsgi',
      '<Location /app>\nProxyPass http://127.0.0.1:8000/\n</Location>\nWSGIScriptAlias «/app/api» /srv/app.wsgi',
      'WSGIScriptAlias «/api» /srv/app.wsgi\n<VirtualHost *:80>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
    ],
    good: [
      'WSGIScriptAlias /api /srv/app.wsgi\n<VirtualHost *:80>\nProxyPass /api !\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'WSGIScriptAlias /api /srv/app.wsgi\n<VirtualHost *:80>\nServerName www.example.com\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:80>\nServerName example.com\n</VirtualHost>',
      '<If "%{HTTPS} == \'off\'">\nRedirect / https://www.example.com/\n</If>\nWSGIScriptAlias / /srv/app.wsgi',
      'ProxyPass /api !\nProxyPass / http://127.0.0.1:8000/\nWSGIScriptAlias /api /srv/api.wsgi',
      'Alias /static/ /srv/static/\nWSGIScriptAlias / /srv/app.wsgi',
      'AliasMatch ^/app/static/(.*) /srv/files/$1\nWSGIScriptAlias /app /srv/app.wsgi',
      '<Location /app/ws>\nProxyPass ws://127.0.0.1:8000/\n</Location>\nWSGIScriptAlias /app /srv/app.wsgi',
      'Redirect 301 /old /new\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIScriptAlias /app /srv/app.wsgi\n<Location /app>\nProxyPass !\n</Location>\nProxyPass / http://127.0.0.1:8000/',
    ],
  },
  check(server, report) {
    const aliases = groupBy(aliasesOf(server), ({ virtualHost }) => virtualHost);
    const others = server.mounts.length === 0 ? [] : otherTakers(server);
    for (const mount of server.mounts) {
      if (mount.kind === 'regex') continue;
      const same = (aliases.get(mount.virtualHost) ?? []).filter(
        ({ path, node }) =>
          node.certainty === 'certain' && node.parent === mount.virtualHost.node && takesAll(path, mount.path),
      );
      const exception = same.findIndex(({ kind, target }) => kind === 'proxy' && target === '!');
      const own = same.find(
        ({ kind, target }, at) => target !== '!' && !(kind === 'proxy' && exception >= 0 && exception < at),
      );
      const isMain = mount.virtualHost === server.mainServer;
      const taker = own ?? (isMain ? takenInEveryHost(server, mount.path, mount.node) : null);
      if (taker === null) {
        const other = others.find((each) => each.virtualHost === mount.virtualHost && each.takes(mount.path));
        if (other !== undefined)
          report({
            at: mount.pathLocation,
            node: mount.node,
            message: `\`${other.written}\` is looked at first and takes every request for \`${mount.path}\`: \`${mount.target}\` is never reached; narrow the one or move the other`,
            related: [{ location: other.location, message: 'takes its requests' }],
          });
        continue;
      }
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `\`${taker.node.name} ${taker.path}\` is looked at first and takes every request for \`${mount.path}\`: \`${mount.target}\` is never reached; ${taker.kind === 'proxy' ? `write \`ProxyPass ${mount.path} !\` before it` : 'narrow the one or move the other'}`,
        related: [{ location: taker.pathLocation, message: 'takes its requests' }],
        // Not safe: the requests of the mount go to the application from then on.
        fixes: taker.kind === 'proxy' ? addBefore(taker.node, `ProxyPass ${mount.path} !`) : [],
      });
    }
  },
});

/** What takes URLs by an expression, or by the `<Location>` around it. */
interface OtherTaker {
  readonly virtualHost: VirtualHost;
  readonly written: string;
  readonly location: Location;
  readonly takes: (url: string) => boolean;
}

function otherTakers(server: Server): readonly OtherTaker[] {
  const certain = (...names: readonly string[]): readonly ConfigNode[] =>
    server.nodes(...names).filter(({ certainty }) => certainty === 'certain');
  const matching = certain('AliasMatch', 'ScriptAliasMatch', 'ProxyPassMatch').flatMap(
    (node): readonly OtherTaker[] => {
      const [pattern, target] = argumentsOf(node);
      const virtualHost = server.virtualHostOf(node);
      if (pattern === undefined || target === undefined || target.value === '!' || node.parent !== virtualHost.node)
        return [];
      const takes = (url: string): boolean => matchesAllBelow(pattern.value, url);
      return [{ virtualHost, written: `${node.name} ${pattern.value}`, location: pattern.location, takes }];
    },
  );
  const proxied = certain('ProxyPass').flatMap((node): readonly OtherTaker[] => {
    const path = node.parent !== null && /^<location$/i.test(node.parent.name) ? literalPath(node.parent) : null;
    if (path === null || argumentValue(node, 0) === '!') return [];
    const virtualHost = server.virtualHostOf(node);
    const takes = (url: string): boolean => takesAll(path, url);
    return [{ virtualHost, written: `<Location ${path}>`, location: lineOf(node), takes }];
  });
  return [...matching, ...proxied];
}
