import { type Alias, aliasesOf } from '../../../model/aliases.js';
import { lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';
import { hasProxyExceptions, type Taker, takersOf } from '../../witness/takers.js';
import { type Answer, askBelow, commandOf, mappedBy } from '../../witness/witness.js';

export default defineRule({
  name: 'core/mount-never-reached',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'A mount, alias or redirect that no request reaches',
  why: `httpd asks its modules in a fixed order, whatever the order in the file: \`RewriteRule\` of the server, \`ProxyPass\`, \`Redirect\`, \`Alias\`, \`WSGIScriptAlias\`. What one takes for all URLs of a path is never asked of the others, and a
\`ProxyPass\` of the main server comes before those of a virtual host. Rules of a \`<Location>\` or \`<Directory>\` are asked once the script is known, and can lead away from it again. The request in the message was followed through the configuration, and so was one for a URL below it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/urlmapping.html',
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#order',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R=301,L]\nWSGIScriptAlias «/shop» /srv/shop.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirectMatch ^/(.*)$ https://www.example.com/$1\nAlias «/static» /srv/static\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nAlias «/static» /srv/static\nRedirect / https://www.example.com/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias «/api» /srv/api.wsgi\n<Location /api>\nProxyPass http://127.0.0.1:9000/api\n</Location>\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^/(.*)$ /srv/www/index.php [L]\nWSGIScriptAlias «/api» /srv/api.wsgi\n</VirtualHost>',
      {
        text: '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/www\nWSGIScriptAlias «/api» /srv/api/api.wsgi\n<Location /api>\nRewriteEngine On\nRewriteRule ^ /index.html\n</Location>\n</VirtualHost>',
        files: { '/srv/www/index.html': '', '/srv/api/api.wsgi': '' },
      },
      {
        text: '<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias «/old» /srv/old/app.wsgi\n<Directory /srv/old>\nRewriteEngine On\nRewriteRule ^(.*)$ https://www.example.com/new/$1 [R=301]\n</Directory>\n</VirtualHost>',
        files: { '/srv/old/app.wsgi': '' },
      },
      'ProxyPass /api http://127.0.0.1:9000/api\n<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias «/api» /srv/api.wsgi\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nAliasMatch ^/a /srv/a\nRewriteEngine On\nRedirect /ab /c\nRewriteCond %{REQUEST_METHOD} =GET\nRewriteRule ^/(.*)$ /a/$1 [PT]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^/login https://www.example.com%{REQUEST_URI} [R=301,L]\nWSGIScriptAlias / /srv/shop.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^/\\.well-known/ - [L]\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R=301,L]\nAlias /.well-known/ /srv/acme/\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R=301,L]\nWSGIScriptAlias /shop /srv/shop.wsgi\n</VirtualHost>',
      {
        text: '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/www\nWSGIScriptAlias /api /srv/api/api.wsgi\n<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^ /api\n</Directory>\n</VirtualHost>',
        files: { '/srv/www/index.html': '', '/srv/api/api.wsgi': '' },
      },
      {
        text: '<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias /old /srv/old/app.wsgi\n<Directory /srv/old>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^(.*)$ https://www.example.com/new/$1 [R=301]\n</Directory>\n</VirtualHost>',
        files: { '/srv/old/app.wsgi': '' },
      },
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^/shop$ /shop/ [R]\nWSGIScriptAlias /shop /srv/shop.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirectMatch ^/$ /shop\nWSGIScriptAlias /shop /srv/shop.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRewriteEngine On\nRewriteRule ^/(.*)$ /app/$1 [PT]\nWSGIScriptAlias /app /srv/app.wsgi\n</VirtualHost>',
      'ProxyPass /api/v1 http://127.0.0.1:9000/api/v1\n<VirtualHost *:80>\nServerName www.example.com\nWSGIScriptAlias /api /srv/api.wsgi\n</VirtualHost>',
    ],
  },
  *check(server, report) {
    const takers = groupBy(takersOf(server), ({ virtualHost }) => virtualHost);
    if (takers.size === 0) return;
    const inherited = takers.get(server.mainServer) ?? [];
    for (const mounted of mountedIn(server)) {
      yield;
      const { virtualHost, node, path, pathLocation } = mounted;
      if (node.certainty !== 'certain') continue;
      const above = virtualHost === server.mainServer ? [] : inherited;
      const possible = [...(takers.get(virtualHost) ?? []), ...above].filter(
        (taker) => taker.node !== node && taker.takes(path) && !isToldElsewhere(mounted, taker),
      );
      if (possible.length === 0) continue;
      const answers = askBelow(server, virtualHost, path);
      const taker = possible.find((each) => answers?.every((answer) => isTakenBy(each, answer, node)));
      if (taker === undefined || answers === null) continue;
      const [answer] = answers;
      if (
        taker.kind === 'proxy' &&
        [virtualHost, server.mainServer].some((each) => hasProxyExceptions(server).has(each))
      )
        continue;
      report({
        at: pathLocation,
        node,
        witness: answer.witness,
        message: `\`${taker.node.line.text}\` takes every request for \`${path}\` before: this is never reached, as \`${commandOf(answer.witness)}\` shows${answer.witness.status === null ? '' : ` (${answer.witness.status})`}`,
        related: [{ location: lineOf(taker.node), message: 'takes them' }],
      });
    }
  },
});

type Mounted = Pick<Alias, 'path' | 'pathLocation' | 'node' | 'virtualHost'> & { readonly kind: Taker['kind'] };

function mountedIn(server: Server): readonly Mounted[] {
  const isPlain = ({ kind, path }: Mount): boolean => kind === 'prefix' && path.startsWith('/');
  return [
    ...aliasesOf(server).filter(({ target, node, virtualHost }) => target !== '!' && node.parent === virtualHost.node),
    ...server.mounts.filter(isPlain).map((mount): Mounted => ({ ...mount, kind: 'wsgi' })),
  ];
}

/** By `core/alias-hidden`, `core/proxy-hides-alias` and `wsgi/mount-shadowed-by-alias`: plain paths of one server. */
function isToldElsewhere({ kind, virtualHost }: Mounted, { node, kind: taker, virtualHost: of }: Taker): boolean {
  // An alias that gives its rules a directory is there for them.
  if (taker === 'section-rewrite') return kind !== 'wsgi';
  if (of !== virtualHost || !PLAIN.test(node.name) || node.parent !== of.node) return false;
  return kind === 'wsgi' || kind === taker || taker === 'proxy';
}

const PLAIN = /^(alias|scriptalias|redirect|redirectpermanent|redirecttemp|proxypass)$/i;

function isTakenBy({ node, kind }: Taker, answer: Answer, mounted: ConfigNode): boolean {
  const rewrites = answer.route.trace.filter(({ step, at }) => step === 'rewrite' && at !== null);
  if (kind === 'section-rewrite') {
    // It comes in between, at once, and what is made of the URL leads elsewhere.
    const by = mappedBy(answer);
    return (
      rewrites[0]?.at === node &&
      rewrites[0].certain &&
      by !== null &&
      by !== mounted &&
      answer.route.certainty === 'certain'
    );
  }
  // Rules that make another URL of it may leave other requests alone.
  if (kind !== 'rewrite' && rewrites.length > 0) return false;
  return mappedBy(answer) === node;
}
