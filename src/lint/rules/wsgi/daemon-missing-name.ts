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
    good: ['WSGIDaemonProcess app threads=5 processes=2\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { name, nameLocation, node } of server.processGroups) {
      if (!/^[a-z-]+=/.test(name)) continue;
      report({
        at: nameLocation,
        node,
        message: `the first word is the name of the group: this one is called \`${name}\`, and the option is not set; write a name before it`,
      });
    }
  },
});
