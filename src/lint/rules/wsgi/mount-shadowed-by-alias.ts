import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { insertBefore } from '../../edits.js';
import type { Fix } from '../../finding.js';
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
    ],
    good: [
      '<If "%{HTTPS} == \'off\'">\nRedirect / https://www.example.com/\n</If>\nWSGIScriptAlias / /srv/app.wsgi',
      'ProxyPass /api !\nProxyPass / http://127.0.0.1:8000/\nWSGIScriptAlias /api /srv/api.wsgi',
      'Alias /static/ /srv/static/\nWSGIScriptAlias / /srv/app.wsgi',
      'Redirect 301 /old /new\nWSGIScriptAlias / /srv/app.wsgi',
    ],
  },
  check(server, report) {
    const aliases = groupBy(aliasesOf(server), ({ virtualHost }) => virtualHost);
    for (const mount of server.mounts) {
      if (mount.kind === 'regex') continue;
      const same = (aliases.get(mount.virtualHost) ?? []).filter(
        ({ path, node }) =>
          node.certainty === 'certain' && node.parent === mount.virtualHost.node && takesAll(path, mount.path),
      );
      const taker = same.find(({ kind, target }, at) => {
        const excluded = same.slice(0, at).some((each) => each.kind === 'proxy' && each.target === '!');
        return target !== '!' && !(kind === 'proxy' && excluded);
      });
      if (taker === undefined) continue;
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `\`${taker.node.name} ${taker.path}\` is looked at first and takes every request for \`${mount.path}\`: \`${mount.target}\` is never reached; ${taker.kind === 'proxy' ? `write \`ProxyPass ${mount.path} !\` before it` : 'narrow the one or move the other'}`,
        related: [{ location: taker.pathLocation, message: 'takes its requests' }],
        fixes: taker.kind === 'proxy' ? exclude(taker, mount.path) : [],
      });
    }
  },
});

/** Leaves the mount out of the proxied path. Not safe: its requests go to the application from then on. */
function exclude(taker: Alias, path: string): readonly Fix[] {
  const edit = insertBefore(taker.node, [`ProxyPass ${path} !`]);
  return edit === null ? [] : [{ title: `add \`ProxyPass ${path} !\``, safe: false, edits: [edit] }];
}
