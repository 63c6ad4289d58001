import { kindOnDisk, namesOnDisk } from '../../../model/disk.js';
import { directoriesIn, pythonHomes } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { quoted, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What stands below the root of a Python installation or virtual environment. */
const INSIDE =
  /^(.+?)\/+((?:bin|Scripts)(?:\/(?:python[\d.]*|pypy[\d.]*|activate(?:_this\.py)?)(?:\.exe)?)?|[Ll]ib(?:64)?\/(?:site|dist)-packages|[Ll]ib(?:64)?(?:\/(?:python|pypy)[\d.]+(?:\/(?:site|dist)-packages)?)?|pyvenv\.cfg|python[\d.]*\.exe)\/*$/;

export default defineRule({
  name: 'wsgi/python-home-bin',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'python-home inside of a virtual environment',
  why: `\`python-home\` and \`WSGIPythonHome\` name the root of a virtual environment or installation (\`sys.prefix\`), the directory that has \`bin\` and \`lib\` in it.
With anything below it Python cannot start: the process dies over and over with \`Fatal Python error: init_fs_encoding\`, and requests get 504.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: [
      { text: 'WSGIPythonHome «/srv/venv/bin/python3»', fixed: 'WSGIPythonHome /srv/venv' },
      {
        text: 'WSGIDaemonProcess app python-home=«/srv/venv/lib/python3.11/site-packages»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-home=/srv/venv\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app python-home=«/srv/app:/srv/app/venv/lib/python3.4/site-packages»\nWSGIProcessGroup app',
    ],
    good: [
      'WSGIPythonHome /srv/venv',
      'WSGIPythonHome /usr',
      'WSGIDaemonProcess app python-home=/srv/bin-env/\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { node, value, start, end, location, written } of pythonHomes(server)) {
      const [, root, inside] = INSIDE.exec(value) ?? [];
      if (root === undefined || inside === undefined) {
        if (hasNoPython(server, value))
          report({
            at: location,
            node,
            message: `\`${value}\` holds no Python (neither \`pyvenv.cfg\` nor \`lib/python…\`): Python cannot start and requests will get 504; name the root of a virtual environment or installation`,
          });
        continue;
      }
      if (directoriesIn(value).length > 1) {
        const venv = INSIDE.exec(directoriesIn(value).at(-1) ?? '')?.[1] ?? root;
        report({
          at: location,
          node,
          message: `this is a list, and \`${written.trim()}\` takes the root of one Python installation: Python cannot start and requests will get 504; write \`${written}${venv}\`, and other directories behind \`${written.startsWith('WSGI') ? 'WSGIPythonPath' : 'python-path='}\``,
        });
        continue;
      }
      report({
        at: location,
        node,
        message: `\`${inside}\` lies inside of a Python installation, and \`${written.trim()}\` takes its root: Python cannot start and requests will get 504; write \`${written}${root}\``,
        fixes: replaceIn(node, start, end, quoted(root), { title: `write \`${written}${root}\``, safe: true }),
      });
    }
  },
});

/** A directory that is there and is neither the root of a virtual environment nor of an installation. */
function hasNoPython(server: Server, path: string): boolean {
  if (kindOnDisk(server, path) !== 'directory' || kindOnDisk(server, `${path}/pyvenv.cfg`) !== 'missing') return false;
  const names = namesOnDisk(server, path);
  if (names === null) return false;
  return !['lib', 'lib64', 'Lib', 'bin', 'Scripts'].some(
    (name) =>
      names.includes(name) &&
      (namesOnDisk(server, `${path}/${name}`)?.some((each) => /^(python|pypy|os\.py)/i.test(each)) ?? true),
  );
}
