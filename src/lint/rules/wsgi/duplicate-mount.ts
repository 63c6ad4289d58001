import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { onePath } from './shadowed-mount.js';

export default defineRule({
  name: 'wsgi/duplicate-mount',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Two applications at one URL path',
  why: `The first \`WSGIScriptAlias\` that matches gets the request. A second one for the same path in the same server is dead text, whatever it names.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias «/a» /srv/b.wsgi\n',
        fixed: 'WSGIScriptAlias /a /srv/a.wsgi\n',
      },
    ],
    good: [
      'WSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias /b /srv/a.wsgi',
      'WSGIScriptAlias /a /srv/a.wsgi\n<VirtualHost *:80>\nWSGIScriptAlias /a /srv/b.wsgi\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const certain = server.mounts.filter(({ certainty }) => certainty === 'certain');
    for (const mounts of groupBy(certain, ({ virtualHost }) => virtualHost).values()) {
      const earlier = new Map<string, Mount>();
      for (const mount of mounts) {
        const key = mount.kind === 'regex' ? `~${mount.path}` : onePath(mount.path);
        const first = earlier.get(key);
        if (first === undefined) {
          earlier.set(key, mount);
          continue;
        }
        report({
          at: mount.pathLocation,
          node: mount.node,
          message: `\`${mount.path}\` is mounted already: the first one gets every request and \`${mount.target}\` is never reached; remove one of the two`,
          related: [{ location: first.pathLocation, message: 'first mounted here' }],
          fixes: remove(mount.node, { title: 'remove the second mount', safe: true }),
        });
      }
    }
  },
});
