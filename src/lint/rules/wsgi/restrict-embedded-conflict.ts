import { argumentOrLine, argumentValue, lineOf } from '../../../model/arguments.js';
import { runsIn, scriptHandlers } from '../../../model/daemon-mode.js';
import { mountAt } from '../../../model/mount-lookup.js';
import { literalPath, resourceAround } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/restrict-embedded-conflict',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application without a process group where embedded mode is off',
  why: `\`WSGIRestrictEmbedded On\` keeps Python out of the processes of httpd. An application that no \`WSGIProcessGroup\` sends to a process group then gets 500 for every
request (\`Embedded mode of mod_wsgi disabled by runtime configuration\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictEmbedded.html'],
  examples: {
    bad: [
      'WSGIRestrictEmbedded On\nWSGIScriptAlias «/» /srv/app/app.wsgi',
      'WSGIRestrictEmbedded On\n<Directory /srv/app>\nOptions +ExecCGI\n«SetHandler wsgi-script»\n</Directory>',
    ],
    good: [
      'WSGIRestrictEmbedded On\nWSGIDaemonProcess app\nWSGIProcessGroup app\nAddHandler wsgi-script .wsgi',
      'WSGIRestrictEmbedded On\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIRestrictEmbedded Off\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const restriction = server.nodes('WSGIRestrictEmbedded').at(-1);
    if (restriction === undefined || argumentValue(restriction, 0).toLowerCase() !== 'on' || server.incomplete) return;
    for (const node of scriptHandlers(server)) {
      const resource = resourceAround(server, node);
      if (resource === null || !/^(set|add)handler$/i.test(node.name)) continue;
      const group = server.effective('WSGIProcessGroup', resource);
      const isEmbedded = group.kind === 'set' && argumentValue(group.node, 0) === '%{GLOBAL}';
      if (group.kind !== 'unset' && !isEmbedded) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'these scripts have no process group, and `WSGIRestrictEmbedded On` forbids them to run inside of httpd: every request will get 500; add `WSGIProcessGroup`',
        related: [{ location: argumentOrLine(restriction, 0), message: 'forbidden here' }],
      });
    }
    for (const node of server.nodes('WSGIProcessGroup')) {
      const path = node.parent !== null && /^<location$/i.test(node.parent.name) ? literalPath(node.parent) : null;
      if (path === null || argumentValue(node, 0) !== '%{GLOBAL}') continue;
      const mount = mountAt(server, server.virtualHostOf(node), path);
      // A mount that is covered as a whole is told below.
      if (mount === null || mount.option('process-group') !== undefined || runsIn(server, mount).kind === 'embedded')
        continue;
      report({
        at: argumentOrLine(node, 0),
        node,
        message: `\`WSGIRestrictEmbedded On\` forbids applications to run inside of httpd: every request for \`${path}\` will get 500; name a process group`,
        related: [{ location: argumentOrLine(restriction, 0), message: 'forbidden here' }],
      });
    }
    for (const mount of server.mounts) {
      if (runsIn(server, mount).kind !== 'embedded') continue;
      report({
        at: mount.pathLocation,
        node: mount.node,
        message: `\`${mount.target}\` has no process group, and \`WSGIRestrictEmbedded On\` forbids it to run inside of httpd: every request will get 500; add \`process-group=\``,
        related: [{ location: argumentOrLine(restriction, 0), message: 'forbidden here' }],
      });
    }
  },
});
