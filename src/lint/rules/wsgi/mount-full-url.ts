import { defineRule } from '../../rule.js';

/** It has a scheme, or a query. */
export function isFullUrl(path: string): boolean {
  return path.includes('://') || path.includes('?');
}

export default defineRule({
  name: 'wsgi/mount-full-url',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A whole URL where a URL path belongs',
  why: `\`WSGIScriptAlias\` is compared with the path of a request alone: scheme, host and query take no part, so a mount that has them never matches (404). The host
is chosen by \`<VirtualHost>\` and \`ServerName\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      'WSGIScriptAlias «http://www.example.com/shop» /srv/app/app.wsgi',
      'WSGIScriptAlias «/shop?» /srv/app/app.wsgi',
    ],
    good: ['WSGIScriptAlias /shop /srv/app/app.wsgi', 'WSGIScriptAliasMatch ^/shop/? /srv/app/app.wsgi'],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, node } of server.mounts) {
      if (kind === 'regex' || !isFullUrl(path)) continue;
      report({
        at: pathLocation,
        node,
        message: `\`${path}\` never matches, since only the path of a request is looked at: requests will get 404; write the path alone`,
      });
    }
  },
});
