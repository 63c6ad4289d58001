import { argumentValue, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/group-overridden',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A group that a later line takes away',
  why: `Of several \`WSGIProcessGroup\` in one place the last one counts, also for the mounts that stand before it: both applications run in the same processes, with the packages of one of them. \`<Location>\` sections are applied in the order of the file, and a later
\`<Location />\` overrides what \`<Location /admin>\` says. \`process-group=\` of \`WSGIScriptAlias\` is for this mount alone.`,
  references: [
    'https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html',
    'https://httpd.apache.org/docs/2.4/sections.html#merging',
  ],
  examples: {
    bad: [
      'WSGIDaemonProcess one\nWSGIDaemonProcess two\n«WSGIProcessGroup one»\nWSGIScriptAlias /one /srv/one.wsgi\nWSGIProcessGroup two\nWSGIScriptAlias /two /srv/two.wsgi',
      '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess site\nWSGIDaemonProcess admin\n<Location /admin>\n«WSGIProcessGroup admin»\n</Location>\n<Location />\nWSGIProcessGroup site\n</Location>\n</VirtualHost>',
    ],
    good: [
      'WSGIDaemonProcess one\nWSGIDaemonProcess two\nWSGIScriptAlias /one /srv/one.wsgi process-group=one\nWSGIScriptAlias /two /srv/two.wsgi process-group=two',
      'WSGIDaemonProcess one\nWSGIDaemonProcess two\n<Directory /srv/one>\nWSGIProcessGroup one\n</Directory>\n<Directory /srv/two>\nWSGIProcessGroup two\n</Directory>',
      '<VirtualHost *:80>\nServerName a.example\nWSGIDaemonProcess site\nWSGIDaemonProcess admin\n<Location />\nWSGIProcessGroup site\n</Location>\n<Location /admin>\nWSGIProcessGroup admin\n</Location>\n</VirtualHost>',
      'WSGIDaemonProcess one\nWSGIProcessGroup one\nWSGIApplicationGroup a\n<Location /b>\nWSGIApplicationGroup b\n</Location>',
      '<IfDefine OLD>\nWSGIProcessGroup one\n</IfDefine>\nWSGIProcessGroup two',
    ],
  },
  check(server, report) {
    for (const name of ['WSGIProcessGroup', 'WSGIApplicationGroup'] as const) {
      const nodes = server.nodes(name);
      for (const beside of groupBy(nodes, ({ parent }) => parent).values()) {
        const last = beside.at(-1);
        for (const node of beside) {
          const by = node === last ? sectionOver(server, name, node) : last;
          if (by === undefined || !overrides(by, node)) continue;
          report({
            at: lineOf(node),
            node,
            message: `\`${by.line.text}\` is applied later and counts in its place; ${name === 'WSGIProcessGroup' ? 'write `process-group=` on each `WSGIScriptAlias`' : 'write `application-group=` on each `WSGIScriptAlias`'}`,
            related: [{ location: lineOf(by), message: 'counts' }],
          });
        }
      }
    }
  },
});

/** What a later `<Location>` says for all of the one that a directive stands in. */
function sectionOver(server: Server, name: string, node: ConfigNode): ConfigNode | undefined {
  const url = node.parent?.name.toLowerCase() === '<location' ? literalPath(node.parent) : null;
  if (url === null) return undefined;
  const found = server.effective(name, { virtualHost: server.virtualHostOf(node), file: null, below: true, url });
  return found.kind === 'set' && found.node.parent !== node.parent ? found.node : undefined;
}

/** It says something else, and is sure to be read. A file that is included from elsewhere may be there to override. */
function overrides(by: ConfigNode, node: ConfigNode): boolean {
  return (
    by.source === node.source &&
    by.frames === node.frames &&
    by.certainty === 'certain' &&
    node.certainty === 'certain' &&
    argumentValue(by, 0) !== argumentValue(node, 0)
  );
}
