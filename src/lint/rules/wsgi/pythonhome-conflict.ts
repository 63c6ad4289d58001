import { argumentOrLine, argumentValue, isUnknown } from '../../../model/arguments.js';
import { withoutLastSlash } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/pythonhome-conflict',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Two Pythons for one server',
  why: `\`python-home=\` of a process group wins over \`WSGIPythonHome\`, which is for applications inside of httpd and for groups that say nothing. Two different ones are right only when that is meant.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPythonHome.html'],
  examples: {
    bad: ['WSGIPythonHome /srv/venv\nWSGIDaemonProcess app python-home=«/srv/other»'],
    good: [
      'WSGIPythonHome /srv/venv\nWSGIDaemonProcess app python-home=/srv/venv',
      'WSGIDaemonProcess app python-home=/srv/other',
    ],
  },
  check(server, report) {
    const global = server.nodes('WSGIPythonHome').at(-1);
    if (global === undefined || isUnknown(argumentValue(global, 0))) return;
    for (const { node, name, option } of server.processGroups) {
      const home = option('python-home');
      if (
        home === undefined ||
        isUnknown(home.value) ||
        withoutLastSlash(home.value) === withoutLastSlash(argumentValue(global, 0))
      )
        continue;
      report({
        at: home.valueLocation,
        node,
        message: `the group \`${name}\` uses this Python, groups without \`python-home=\` and applications inside of httpd use \`${argumentValue(global, 0)}\``,
        related: [{ location: argumentOrLine(global, 0), message: 'for all others' }],
      });
    }
  },
});
