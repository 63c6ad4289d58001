import { isUnknown } from '../../../model/arguments.js';
import { isAbsolute } from '../../../model/mounts.js';
import { pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/python-path-relative',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory for Python that is not absolute',
  why: `Paths in \`python-home\`, \`python-path\`, \`WSGIPythonHome\` and \`WSGIPythonPath\` are taken as they stand: not relative to \`ServerRoot\`, and without \`~\` or shell
variables. A \`python-path\` that is not absolute is left out silently; with such a \`python-home\` Python does not start and requests get 504.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app python-path=«lib:/srv/app»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app python-home=«~/venv»\nWSGIProcessGroup app',
      'WSGIPythonHome «$HOME/venv»',
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/lib:/srv/app python-home=${VENV}\nWSGIProcessGroup app',
      { text: 'WSGIPythonPath C:/lib;D:/app', platform: 'windows' },
    ],
  },
  check(server, report) {
    const separator = server.settings.platform === 'windows' ? ';' : ':';
    const lists = pythonPaths(server).map((setting) => ({ ...setting, parts: setting.value.split(separator) }));
    const homes = pythonHomes(server).map((setting) => ({ ...setting, parts: [setting.value] }));
    for (const { node, value, parts, location, written } of [...lists, ...homes]) {
      const relative = isUnknown(value) ? undefined : parts.find((part) => part !== '' && !isAbsolute(part));
      if (relative === undefined) continue;
      const isHome = written.toLowerCase().includes('home');
      report({
        at: location,
        node,
        message: `\`${relative}\` is not an absolute path and is looked for nowhere: ${isHome ? 'Python cannot start and requests will get 504' : 'it is left out and imports from it fail'}; write the whole path`,
      });
    }
  },
});
