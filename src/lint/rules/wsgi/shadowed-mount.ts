import { takesAll } from '../../../model/aliases.js';
import { argumentValue } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { hostAddresses } from '../../../model/host-addresses.js';
import type { Mount } from '../../../model/mounts.js';
import { literalStart, matchesAllBelow } from '../../../model/section-match.js';
import type { Server } from '../../../model/server.js';
import { moveBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/shadowed-mount',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'A mount below one that stands before it',
  why: `The first \`WSGIScriptAlias\` that matches a URL gets the request, in the order of the file. A mount at \`/\` takes everything, so what is mounted below it
later is never reached. More specific paths stand first.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/app.wsgi\nWSGIScriptAlias «/wiki» /srv/wiki.wsgi',
        fixed: 'WSGIScriptAlias /wiki /srv/wiki.wsgi\nWSGIScriptAlias / /srv/app.wsgi\n',
      },
      {
        text: 'WSGIScriptAlias / /srv/app.wsgi\nWSGIScriptAlias «/wiki» /srv/wiki.wsgi \\\n\nTimeout 60\n',
        fixed: 'WSGIScriptAlias /wiki /srv/wiki.wsgi \\\n\nWSGIScriptAlias / /srv/app.wsgi\nTimeout 60\n',
      },
      'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias «/a/b» /srv/b.wsgi',
      'WSGIScriptAliasMatch ^/shop /srv/shop.wsgi\nWSGIScriptAlias «/shop/x» /srv/x.wsgi',
      'WSGIScriptAlias «/x» /srv/x.wsgi\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>',
      'WSGIScriptAlias / /srv/app.wsgi\nWSGIScriptAliasMatch «^/x/([^/]+)» /srv/$1.wsgi',
    ],
    good: [
      'WSGIScriptAlias /wiki /srv/wiki.wsgi\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /ab /srv/ab.wsgi',
      'WSGIScriptAliasMatch ^/shop$ /srv/shop.wsgi\nWSGIScriptAlias /shop/x /srv/x.wsgi',
      'WSGIScriptAlias /x /srv/x.wsgi\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n<VirtualHost *:80>\nServerName b\n</VirtualHost>',
      'Listen 8080\nWSGIScriptAlias /x /srv/x.wsgi\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>',
      'WSGIScriptAlias / /srv/app.wsgi\n<VirtualHost *:80>\nWSGIScriptAlias /wiki /srv/wiki.wsgi\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { mount, by } of hiddenInEveryHost(server))
      report({
        at: mount.pathLocation,
        node: mount.node,
        severity: 'warning',
        message: `a virtual host looks at its own mounts first, and \`${by.path}\` takes all requests for \`${mount.path}\` there: \`${mount.target}\` is never reached; mount it in the virtual host, before \`${by.path}\``,
        related: [{ location: by.pathLocation, message: 'this one matches first' }],
      });
    const certain = server.mounts.filter(({ certainty }) => certainty === 'certain');
    for (const mounts of groupBy(certain, ({ virtualHost }) => virtualHost).values()) {
      const earlier = new Map<string, Mount>();
      const patterns: Mount[] = [];
      for (const mount of mounts) {
        // What an expression matches begins with the text in front of its first sign.
        const path = onePath(mount.kind === 'regex' ? literalStart(mount.path) : mount.path);
        const prefixes = mount.kind === 'regex' ? [path, ...prefixesOf(path)] : prefixesOf(path);
        const broader =
          prefixes.flatMap((prefix) => earlier.get(prefix) ?? [])[0] ??
          patterns.find((each) => mount.kind === 'prefix' && matchesAllBelow(each.path, path));
        if (mount.kind === 'regex') patterns.push(mount);
        else if (!earlier.has(path)) earlier.set(path, mount);
        if (broader === undefined) continue;
        report({
          at: mount.pathLocation,
          node: mount.node,
          message: `\`${broader.path}\` stands before \`${mount.path}\` and takes all its requests: \`${mount.target}\` is never reached; put the more specific path first`,
          related: [{ location: broader.pathLocation, message: 'this one matches first' }],
          fixes: moveBefore(mount.node, broader.node, `put it before \`${broader.path}\``),
        });
      }
    }
  },
});

interface Hidden {
  readonly mount: Mount;
  readonly by: Mount;
}

/** The mounts of the main server that no virtual host leaves any request, where all requests go to virtual hosts. */
function hiddenInEveryHost(server: Server): readonly Hidden[] {
  const hosts = server.virtualHosts.filter((host) => host !== server.mainServer);
  if (hosts.length === 0 || server.incomplete || isMainServerAsked(server)) return [];
  const own = groupBy(server.mounts, ({ virtualHost }) => virtualHost);
  const takers = hosts.map((host) => (own.get(host) ?? []).filter(isPlain));
  return (own.get(server.mainServer) ?? []).filter(isPlain).flatMap((mount) => {
    const [by, ...others] = takers.map((mounts) =>
      mounts.find(({ path }) => takesAll(path, mount.path) && path !== mount.path),
    );
    return by === undefined || others.includes(undefined) ? [] : [{ mount, by }];
  });
}

function isPlain({ kind, certainty }: Mount): boolean {
  return kind === 'prefix' && certainty === 'certain';
}

/** httpd listens where no virtual host takes the requests of every address. */
function isMainServerAsked(server: Server): boolean {
  const taken = server.virtualHosts.flatMap(hostAddresses).filter(({ host }) => host === '*');
  return server.nodes('Listen').some((node) => {
    const listened = argumentValue(node, 0).replace(/^.*:/, '');
    return !taken.some(({ port }) => port === 0 || `${port}` === listened);
  });
}

/** A URL path as it is matched: slashes count once. */
export function onePath(path: string): string {
  return path.replace(/\/+/g, '/');
}

/** The shorter paths that take every request for a path: `/`, `/a` and `/a/` for `/a/b`. */
function prefixesOf(path: string): readonly string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index);
  return ends
    .flatMap((end) => [path.slice(0, end), path.slice(0, end + 1)])
    .filter((prefix) => prefix !== '' && prefix !== path);
}
