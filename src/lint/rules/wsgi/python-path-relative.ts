import { argumentOrLine, argumentValue, isUnknown } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { isAbsolute } from '../../../model/mounts.js';
import { directoriesIn, type PythonSetting, pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** `$HOME`; httpd's own are written `${HOME}`. */
const SHELL = /\$[A-Za-z_]/;

/** A place that names directories, and what happens where one of them is not found. */
interface Setting extends Pick<PythonSetting, 'node' | 'value' | 'location'> {
  readonly effect: string;
}

function settings(server: Server): readonly Setting[] {
  const options = knownOptions(server, ({ name }) => name === 'home' || name === 'python-eggs').map(
    ({ group: { node }, option: { name, value, valueLocation } }): Setting => {
      const effect = name === 'home' ? 'the processes end at once and requests get 504' : 'eggs cannot be unpacked';
      return { node, value, location: valueLocation, effect };
    },
  );
  const eggs = server.nodes('WSGIPythonEggs').map((node): Setting => {
    return {
      node,
      value: argumentValue(node, 0),
      location: argumentOrLine(node, 0),
      effect: 'eggs cannot be unpacked',
    };
  });
  return [
    ...pythonPaths(server).map((each) => ({ ...each, effect: 'it is left out and imports from it fail' })),
    ...pythonHomes(server).map((each) => ({ ...each, effect: 'Python cannot start and requests will get 504' })),
    ...options,
    ...eggs,
  ];
}

export default defineRule({
  name: 'wsgi/python-path-relative',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory for Python that is not absolute',
  why: `Paths in \`python-home\`, \`python-path\`, \`home\`, \`python-eggs\`, \`WSGIPythonHome\` and \`WSGIPythonPath\` are taken as they stand: not relative to \`ServerRoot\`, and without \`~\` or shell
variables. A \`python-path\` that is not absolute is left out silently; with such a \`python-home\` Python does not start and requests get 504.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app python-path=«lib:/srv/app»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app python-home=«~/venv»\nWSGIProcessGroup app',
      'WSGIPythonHome «$HOME/venv»',
      'WSGIDaemonProcess app python-path=«/home/$USER/app»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app home=«app» python-eggs=«eggs»\nWSGIProcessGroup app',
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/lib:/srv/app python-home=${VENV}\nWSGIProcessGroup app',
      { text: 'WSGIPythonPath C:/lib;D:/app', platform: 'windows' },
      'WSGIPythonPath C:/lib',
    ],
  },
  check(server, report) {
    for (const { node, value, location, effect } of settings(server)) {
      const wrong = isUnknown(value)
        ? undefined
        : directoriesIn(value).find((part) => !isAbsolute(part) || SHELL.test(part));
      if (wrong === undefined) continue;
      const problem = isAbsolute(wrong)
        ? 'holds a variable of the shell, which nobody expands'
        : 'is not an absolute path';
      const rejected = server.problemAt(node)?.message.startsWith('Invalid home directory') ?? false;
      report({
        at: location,
        node,
        rejected,
        message: `\`${wrong}\` ${problem}: ${rejected ? 'httpd will not start' : effect}; write the whole path`,
      });
    }
  },
});
