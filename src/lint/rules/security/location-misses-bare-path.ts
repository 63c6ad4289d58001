import { aliasesOf, takesAll } from '../../../model/aliases.js';
import { argumentsOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { prefixLength } from '../../../model/mounts.js';
import { perServer } from '../../../model/per-server.js';
import { isRestricted } from '../../../model/requirements.js';
import { literalPath } from '../../../model/section-resource.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/location-misses-bare-path',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A protected path that is open without its last slash',
  why: `\`<Location /admin/>\` covers \`/admin/\` and what is below it, but not \`/admin\`. Where files are served httpd redirects from one to the other; an application or a backend gets \`/admin\` as it is, unchecked, and may well answer it.
\`<Location /admin>\` covers both.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#location'],
  examples: {
    bad: [
      {
        text: 'ProxyPass / http://127.0.0.1:8000/\n<Location «/admin/»>\nRequire ip 10.0.0.0/8\n</Location>\n',
        fixed: 'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 10.0.0.0/8\n</Location>\n',
      },
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location «"/admin/"»>\nAuthType Basic\nAuthName x\nRequire valid-user\n</Location>',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 10.0.0.0/8\n</Location>',
      'DocumentRoot /srv/www\n<Location /admin/>\nRequire ip 10.0.0.0/8\n</Location>',
      'ProxyPass /admin/ http://127.0.0.1:8000/\n<Location /admin/>\nRequire ip 10.0.0.0/8\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /files/>\nRequire all granted\n</Location>',
    ],
  },
  check(server, report) {
    for (const section of server.nodes('<Location')) {
      const word = argumentsOf(section)[0];
      const path = literalPath(section);
      if (word === undefined || path === null || path === '/' || !word.value.endsWith('/')) continue;
      if (!isRestricted(section)) continue;
      const host = server.virtualHostOf(section);
      const answers =
        server.matchingOrder(host).some((mount) => mount.kind === 'prefix' && prefixLength(path, mount.path) > 0) ||
        proxiedPaths(server)
          .get(host)
          ?.some((alias) => takesAll(alias.path, path)) === true;
      if (!answers) continue;
      const [start, end] = word.quoted ? [word.start + 1, word.end - 1] : [word.start, word.end];
      report({
        at: word.location,
        node: section,
        message: `\`${path}\` without a slash behind it is not covered and passes unchecked; write \`<Location "${path}">\``,
        fixes: replaceIn(section, start, end, path, { title: `write \`${path}\``, safe: false }),
      });
    }
  },
});

const proxiedPaths = perServer((server) =>
  groupBy(
    aliasesOf(server).filter(({ kind, target }) => kind === 'proxy' && target !== '!'),
    ({ virtualHost }) => virtualHost,
  ),
);
