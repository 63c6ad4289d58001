import { argumentsOf } from '../../../model/arguments.js';
import { mountAt } from '../../../model/mount-lookup.js';
import type { Mount } from '../../../model/mounts.js';
import { search } from '../../../model/section-match.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/fallbackresource',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application as a fallback for missing files',
  why: `\`FallbackResource\` runs the application as a part of another request. Simple responses get through; those that are compressed or sent in chunks break. \`RewriteRule\` with \`[PT]\` under \`RewriteCond %{REQUEST_FILENAME} !-f\` hands the
request itself over.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<Directory /srv/files>\nFallbackResource «/python/»\n</Directory>\nWSGIScriptAlias /python /srv/app/app.wsgi',
    ],
    good: [
      '<Directory /srv/files>\nFallbackResource /index.html\n</Directory>\nWSGIScriptAlias /python /srv/app/app.wsgi',
      '<Directory /srv/files>\nFallbackResource disabled\n</Directory>\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('FallbackResource')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !word.value.startsWith('/')) continue;
      const host = server.virtualHostOf(node);
      const mount = mountAt(server, host, word.value) ?? mountByPattern(server, host, word.value);
      if (mount === undefined || /^\/+$/.test(mount.path)) continue;
      report({
        at: word.location,
        node,
        message: `the application at \`${mount.path}\` runs as a part of another request here: compressed and chunked responses break; use \`RewriteRule\` with \`[PT,L]\``,
        related: [{ location: mount.pathLocation, message: 'mounted here' }],
      });
    }
  },
});

function mountByPattern(server: Server, host: VirtualHost, url: string): Mount | undefined {
  return server
    .matchingOrder(host)
    .find(({ kind, path, node }) => kind === 'regex' && search(path, url, server.regexOptions(node)) === true);
}
