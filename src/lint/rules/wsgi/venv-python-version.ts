import { lineOf } from '../../../model/arguments.js';
import { fromServerRoot, namesOnDisk, textOnDisk } from '../../../model/disk.js';
import { moduleLines } from '../../../model/module-lines.js';
import { pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { baseName } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/venv-python-version',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A virtual environment of another Python',
  why: `mod_wsgi has one version of Python built in. A virtual environment that another version made holds its packages in a directory of that version, where they are not found: 500,
\`ModuleNotFoundError\`. Make the environment with the Python of mod_wsgi, or install mod_wsgi with that of the environment.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/virtual-environments.html'],
  examples: {
    bad: [
      'LoadModule wsgi_module "C:/app/venv/lib/site-packages/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd"\nWSGIPythonHome «C:/Python38»',
      'LoadModule wsgi_module modules/mod_wsgi_python3.9.so\nWSGIPythonPath «/srv/venv/lib/python3.6/site-packages»',
      {
        text: 'LoadModule wsgi_module /srv/venv/mod_wsgi-py310.cpython-310-x86_64-linux-gnu.so\nWSGIDaemonProcess app python-home=«/srv/venv»',
        files: { '/srv/venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.12.3\n' },
      },
      {
        text: 'LoadModule wsgi_module /usr/lib/mod_wsgi.so\nWSGIPythonHome «/srv/venv»',
        files: { '/usr/lib/mod_wsgi.so': '\0libpython3.11.so.1.0\0', '/srv/venv/lib/python3.9/site.py': '' },
      },
    ],
    good: [
      'LoadModule wsgi_module "C:/Python312/lib/site-packages/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd"\nWSGIPythonHome C:/Python312',
      'LoadModule wsgi_module modules/mod_wsgi_python3.9.so\nWSGIPythonPath /srv/venv/lib/python3.9/site-packages',
      'LoadModule wsgi_module mod_wsgi-py310.cpython-310-x86_64-linux-gnu.so\nWSGIPythonHome /srv/venv',
      {
        text: 'LoadModule wsgi_module /srv/venv/mod_wsgi-py312.so\nWSGIDaemonProcess app python-home=/srv/venv',
        files: { '/srv/venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.12.3\n' },
      },
    ],
  },
  *check(server, report) {
    const homes = pythonHomes(server);
    const paths = pythonPaths(server);
    const loaded =
      homes.length + paths.length === 0 ? [] : moduleLines(server).filter(({ module }) => module === 'wsgi_module');
    const [line] = loaded;
    const built = line === undefined || loaded.length > 1 ? null : versionOfModule(server, line.file);
    if (line === undefined || built === null) return;
    for (const { node, value, location } of paths) {
      const [part, made] = /[^:;]*\/lib(?:64)?\/python(\d\.\d+)\/(?:site|dist)-packages/.exec(value) ?? [];
      if (part === undefined || made === undefined || made === built) continue;
      report({
        at: location,
        node,
        message: `\`${part}\` holds packages for Python ${made}, and mod_wsgi is built for ${built}: those with parts in C cannot be imported; name the folder of Python ${built}`,
        related: [{ location: lineOf(line.node), message: `built for Python ${built}` }],
      });
    }
    for (const { node, value, location } of homes) {
      yield;
      const made = versionOfHome(server, value);
      if (made === null || made === built) continue;
      report({
        at: location,
        node,
        message: `\`${value}\` was made by Python ${made} and mod_wsgi is built for ${built}: its packages are not found (500, \`ModuleNotFoundError\`); make it with Python ${built}`,
        related: [{ location: lineOf(line.node), message: `built for Python ${built}` }],
      });
    }
  },
});

/** `3.10`, by the name of the file or by the library that it needs. */
function versionOfModule(server: Server, file: string): string | null {
  // On Windows the name is `mod_wsgi.cp312-win_amd64.pyd`.
  const named = /(?:-py|cpython-|\.cp)(\d)\.?(\d{1,2})/.exec(baseName(file)) ?? /python(\d)\.?(\d{1,2})/.exec(file);
  if (named !== null) return `${named[1]}.${named[2]}`;
  const path = fromServerRoot(server, file);
  const needed = path === null ? null : /libpython(\d\.\d+)/.exec(textOnDisk(server, path) ?? '');
  return needed?.[1] ?? null;
}

function versionOfHome(server: Server, home: string): string | null {
  const config = textOnDisk(server, `${home}/pyvenv.cfg`);
  const said = /^version(?:_info)?\s*=\s*(\d+\.\d+)/m.exec(config ?? '')?.[1];
  if (said !== undefined) return said;
  const versions = (namesOnDisk(server, `${home}/lib`) ?? []).filter((name) => /^python\d\.\d+$/.test(name));
  if (versions.length === 1) return versions[0]?.slice('python'.length) ?? null;
  // Where Python is installed to on Windows, unless somebody says otherwise.
  const named = /^[a-z]:.*[\\/]python(\d)(\d{1,2})(?:-32)?[\\/]?$/i.exec(home);
  return named === null ? null : `${named[1]}.${named[2]}`;
}
