import { daemonOption } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/daemon-missing-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A WSGIDaemonProcess without a name',
  why: `The first word behind \`WSGIDaemonProcess\` is the name of the group, whatever it looks like. \`WSGIDaemonProcess threads=5\` makes a group that is called
\`threads=5\` and has 15 threads; the group that \`WSGIProcessGroup\` asks for does not exist, and requests get 500.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess «threads=5» processes=2'],
    good: [
      'WSGIDaemonProcess app threads=5 processes=2\nWSGIProcessGroup app',
      'WSGIDaemonProcess home threads=5\nWSGIProcessGroup home',
    ],
  },
  check(server, report) {
    const used = new Set(server.groupReferences.map((reference) => reference.name));
    for (const { name, nameLocation, node } of server.processGroups) {
      const isOption = /^[a-z][\w-]*=/i.test(name) || daemonOption(name) !== undefined;
      if (!isOption || used.has(name)) continue;
      report({
        at: nameLocation,
        node,
        message: `the first word is the name of the group: this one is called \`${name}\`, and ${name.includes('=') ? 'the option is not set' : 'no option'}; write a name before it`,
      });
    }
  },
});
