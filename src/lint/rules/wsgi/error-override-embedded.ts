import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/error-override-embedded',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'WSGIErrorOverride without a process group',
  why: `\`WSGIErrorOverride\` lets httpd replace the error pages of an application in a process group. In embedded mode it does nothing.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIErrorOverride.html'],
  examples: {
    bad: ['WSGIErrorOverride «On»\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: ['WSGIErrorOverride On\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    if (server.incomplete || server.mounts.length === 0) return;
    const places = server.mounts.map((mount) => ({
      kind: runsIn(server, mount).kind,
      said: server.effective('WSGIErrorOverride', mount.resource),
    }));
    for (const node of server.nodes('WSGIErrorOverride')) {
      // Of a setting for a part of an application nothing is said.
      const isFor = ({ said }: (typeof places)[number]): boolean =>
        said.kind === 'set' ? said.node === node : said.kind === 'unknown' && said.nodes.includes(node);
      const used = places.filter(isFor);
      if (
        argumentValue(node, 0).toLowerCase() === 'on' &&
        used.length > 0 &&
        used.every(({ kind }) => kind === 'embedded')
      )
        report({
          at: argumentOrLine(node, 0),
          node,
          message:
            '`WSGIErrorOverride` works for applications in process groups alone, and none is in one here: it has no effect',
        });
    }
  },
});
