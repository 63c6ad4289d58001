import { definitionOf } from '../../../model/daemon-mode.js';
import { placesOf, preloads } from '../../../model/preloads.js';
import { moveBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/preload-group-order',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A script that is loaded early, before its process group is defined',
  why: `With \`process-group=\` and \`application-group=\` a script is loaded when the process starts, and httpd looks for the group as soon as it reads the line. The
\`WSGIDaemonProcess\` must stand further up, in the order in which files are included. \`WSGIProcessGroup\` does not mind the order.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi process-group=«app» application-group=%{GLOBAL}\nWSGIDaemonProcess app threads=5\n',
        fixed:
          'WSGIDaemonProcess app threads=5\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app application-group=%{GLOBAL}\n',
      },
      '<VirtualHost *:80>\nServerName a\nWSGIImportScript /srv/app/app.wsgi process-group=«app» application-group=main\n</VirtualHost>\nWSGIDaemonProcess app',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app application-group=%{GLOBAL}',
      'WSGIScriptAlias / /srv/app/app.wsgi process-group=app\nWSGIDaemonProcess app',
      'WSGIScriptAlias / /srv/app/app.wsgi process-group=app application-group=%{RESOURCE}\nWSGIDaemonProcess app',
      'WSGIScriptAliasMatch ^/(\\w+) /srv/$1.wsgi process-group=app application-group=a\nWSGIDaemonProcess app',
    ],
  },
  check(server, report) {
    const early = preloads(server);
    if (early.length === 0) return;
    const places = placesOf(server.nodes('WSGIDaemonProcess', ...new Set(early.map(({ node }) => node.name))));
    for (const { name, node, location } of early) {
      const group = definitionOf(server, name);
      if (group === undefined || (places.get(group.node) ?? 0) < (places.get(node) ?? 0)) continue;
      report({
        at: location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `the process group \`${name}\` is defined further down: httpd will not start (\`WSGI process group not yet configured.\`); put its \`WSGIDaemonProcess\` first`,
        related: [{ location: group.nameLocation, message: 'defined here' }],
        fixes: moveBefore(group.node, node, 'put the definition first'),
      });
    }
  },
});
