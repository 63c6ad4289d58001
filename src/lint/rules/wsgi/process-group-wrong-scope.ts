import { argumentOrLine, argumentValue, writtenName } from '../../../model/arguments.js';
import { runsIn, scriptHandlers } from '../../../model/daemon-mode.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const SECTIONS = new Set(['<directory', '<directorymatch', '<location', '<locationmatch', '<files', '<filesmatch']);

export default defineRule({
  name: 'wsgi/process-group-wrong-scope',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A group selected where no application is',
  why: `\`<Directory>\` is matched against the path of the script file, not against the URL where it is mounted; \`<Location>\` against the URL. A
\`WSGIProcessGroup\` or \`WSGIApplicationGroup\` in a section that covers no mounted script has no effect, and nothing says so: the application runs
inside httpd, or in a sub interpreter.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIScriptAlias /shop /srv/shop/app.wsgi\n<Directory «/srv/shop-app»>\nWSGIProcessGroup app\n</Directory>',
      'WSGIDaemonProcess app\nWSGIScriptAlias /shop /srv/shop/app.wsgi\n<Location «/store»>\nWSGIProcessGroup app\n</Location>',
      'WSGIDaemonProcess app\nWSGIScriptAlias /shop /srv/shop/app.wsgi\n<Directory «/shop»>\nWSGIProcessGroup app\n</Directory>',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIScriptAlias /shop /srv/shop/app.wsgi\n<Directory /srv/shop>\nWSGIProcessGroup app\n</Directory>',
      'WSGIDaemonProcess app\nWSGIScriptAlias /shop /srv/shop/app.wsgi\n<Directory /srv>\nWSGIProcessGroup app\n</Directory>',
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/shop/app.wsgi\n<Location /admin>\nWSGIProcessGroup app\n</Location>',
      'WSGIScriptAlias / /srv/shop/app.wsgi\n<Directory /home/*/wsgi>\nSetHandler wsgi-script\nWSGIApplicationGroup %{ENV:USER}\n</Directory>',
      '<Directory /srv/shop>\nWSGIProcessGroup %{GLOBAL}\n</Directory>',
    ],
  },
  check(server, report) {
    // Scripts that a handler runs may lie anywhere.
    if (server.incomplete || scriptHandlers(server).length > 0) return;
    const reported = new Set<ConfigNode>();
    for (const node of server.nodes('WSGIProcessGroup', 'WSGIApplicationGroup')) {
      const section = node.parent;
      if (section === null || !SECTIONS.has(section.name.toLowerCase()) || reported.has(section)) continue;
      const mounts = candidates(server, section);
      if (mounts.length === 0) continue;
      if (mounts.some((mount) => server.sections.coverage(section, mount.resource) !== 'none')) continue;
      reported.add(section);
      const isLocation = section.name.toLowerCase().startsWith('<location');
      const covered = isLocation ? 'the URL of no mounted script' : 'no directory of a mounted script';
      const embedded = mounts.some((mount) => runsIn(server, mount).kind === 'embedded');
      report({
        at: argumentOrLine(section, 0),
        node,
        ...(embedded ? {} : { severity: 'info' }),
        message: `\`${writtenName(node)} ${argumentValue(node, 0)}\` has no effect here: this section covers ${covered}${embedded ? ', so the application runs without it' : ''}`,
        related: mounts.slice(0, 3).map(({ node: mount, pathLocation, targetLocation, target }) => ({
          location: isLocation ? pathLocation : targetLocation,
          message: isLocation ? `${mount.name} is here` : `the script is \`${target}\``,
        })),
      });
    }
  },
});

/** The mounts that could be meant: those of the same server, all of them for a section of the main server. */
function candidates(server: Server, section: ConfigNode): Server['mounts'] {
  const host = server.virtualHostOf(section);
  return host.node === null ? server.mounts : server.matchingOrder(host);
}
