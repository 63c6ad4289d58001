import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { overriddenGroups } from '../../../model/daemon-mode.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/redundant-process-group',
  severity: 'info',
  preset: 'recommended',
  fixable: 'unsafe',
  tag: 'unnecessary',
  title: 'A process group that the mount overrides',
  why: `\`process-group=\` on \`WSGIScriptAlias\` wins over any \`WSGIProcessGroup\`. A directive that names another group for the same mount is
dead text.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess g\nWSGIDaemonProcess h\nWSGIProcessGroup «h»\nWSGIScriptAlias / /srv/app/app.wsgi process-group=g',
        fixed: 'WSGIDaemonProcess g\nWSGIDaemonProcess h\nWSGIScriptAlias / /srv/app/app.wsgi process-group=g',
      },
    ],
    good: [
      'WSGIDaemonProcess g\nWSGIScriptAlias / /srv/app/app.wsgi process-group=g',
      'WSGIDaemonProcess g\nWSGIDaemonProcess h\nWSGIProcessGroup h\nWSGIScriptAlias /a /srv/a.wsgi\nWSGIScriptAlias / /srv/app/app.wsgi process-group=g',
    ],
  },
  check(server, report) {
    for (const [node, option] of overriddenGroups(server)) {
      const name = argumentValue(node, 0);
      const effect = name === option ? 'says it already' : `wins over it: \`${name}\` is not used`;
      report({
        at: argumentOrLine(node, 0),
        node,
        message: `\`process-group=${option}\` on the mount ${effect}`,
        fixes: remove(node, { safe: false }),
      });
    }
  },
});
