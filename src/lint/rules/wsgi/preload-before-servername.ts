import { lineOf } from '../../../model/arguments.js';
import { definitionOf } from '../../../model/daemon-mode.js';
import { placesOf, preloads } from '../../../model/preloads.js';
import { moveBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/preload-before-servername',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A script that is loaded early, above the ServerName of its virtual host',
  why: `A process group of another virtual host may be used when both have the same \`ServerName\`. For scripts that are loaded when the process starts httpd compares
the names as soon as it reads the line, and above \`ServerName\` there is none yet (\`WSGI process group not matchable.\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nWSGIImportScript /srv/app/app.wsgi process-group=«app» application-group=main\nServerName a\n</VirtualHost>',
        fixed:
          '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIImportScript /srv/app/app.wsgi process-group=app application-group=main\n</VirtualHost>',
      },
    ],
    good: [
      '<VirtualHost *:80>\nServerName a\nWSGIDaemonProcess app\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIImportScript /srv/app/app.wsgi process-group=app application-group=main\n</VirtualHost>',
      'WSGIDaemonProcess app\n<VirtualHost *:443>\nWSGIImportScript /srv/app/app.wsgi process-group=app application-group=main\nServerName a\n</VirtualHost>',
      '<VirtualHost *:443>\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app application-group=main\nServerName a\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const early = preloads(server);
    if (early.length === 0) return;
    const places = placesOf(server.nodes('ServerName', ...new Set(early.map(({ node }) => node.name))));
    for (const { name, node, location, virtualHost } of early) {
      const home = definitionOf(server, name)?.virtualHost;
      if (home === undefined || home.node === null || home === virtualHost) continue;
      const { serverNameNode: named } = virtualHost;
      if (named === null || home.serverName !== virtualHost.serverName) continue;
      if ((places.get(named) ?? 0) < (places.get(node) ?? 0)) continue;
      report({
        at: location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${name}\` belongs to another virtual host, and \`ServerName\` stands below this line: httpd will not start (\`WSGI process group not matchable.\`); put \`ServerName\` first`,
        related: [{ location: lineOf(named), message: 'the name comes too late' }],
        fixes: moveBefore(named, node, 'put `ServerName` first'),
      });
    }
  },
});
