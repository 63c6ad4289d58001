import { kindOnDisk } from '../../../model/disk.js';
import { pythonPaths } from '../../../model/python-paths.js';
import { defineRule } from '../../rule.js';

/** `venv`, `.env`, `appenv`, `venv3.11` and what lies in a folder of such; the `bin` of one, or the Python in it. */
const VENV = /\/(?:[\w.-]*env[\d.]*|(?:\.?virtualenvs|v?envs)\/[^/]+)(?:\/bin(?:\/python[\d.]*)?)?\/?$/i;

export default defineRule({
  name: 'wsgi/python-path-venv-root',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual environment as python-path',
  why: `\`python-path\` adds directories with packages. The root of a virtual environment holds none, so imports fail: \`ModuleNotFoundError\`, 500.
\`python-home\` takes the root.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app python-path=«/srv/app/venv»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app python-path=«/srv/app:/srv/app/.venv»\nWSGIProcessGroup app',
      'WSGIPythonPath «/home/app/.virtualenvs/shop»',
      'WSGIPythonPath «/srv/app/venv/bin/python3.11»',
    ],
    good: [
      'WSGIPythonPath /srv/environ:/srv/venv/src',
      'WSGIDaemonProcess app python-home=/srv/app/venv python-path=/srv/app\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { node, value, location } of pythonPaths(server)) {
      const root = value
        .split(/[:;,]/)
        .find((part) => VENV.test(part) || kindOnDisk(server, `${part}/pyvenv.cfg`) === 'file');
      if (root === undefined) continue;
      report({
        at: location,
        node,
        message: `\`${root}\` is a virtual environment and holds no packages itself: imports will fail (500); write \`python-home=${root.replace(/\/bin(\/.*)?$/, '')}\``,
      });
    }
  },
});
