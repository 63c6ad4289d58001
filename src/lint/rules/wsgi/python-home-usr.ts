import { pythonHomes } from '../../../model/python-paths.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/python-home-usr',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'python-home for the system Python',
  why: `\`/usr\` is where the Python of the system is looked for anyway. The option does nothing, and often it stands where the path of a virtual
environment was meant.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: ['WSGIDaemonProcess test python-home=«/usr»\nWSGIProcessGroup test', 'WSGIPythonHome «/usr/local»'],
    good: ['WSGIDaemonProcess test python-home=/srv/venv\nWSGIProcessGroup test'],
  },
  check(server, report) {
    for (const { node, value, location } of pythonHomes(server)) {
      if (!/^\/usr(\/local)?\/?$/.test(value)) continue;
      report({
        at: location,
        node,
        message: `\`${value}\` is the Python of the system, which is used anyway: name a virtual environment, or leave it out`,
      });
    }
  },
});
