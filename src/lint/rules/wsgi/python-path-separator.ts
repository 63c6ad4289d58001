import { pythonPaths } from '../../../model/python-paths.js';
import { quoted, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** A comma or semicolon, or a blank with a path behind it. */
const SEPARATOR = /[,;]|\s\//;

export default defineRule({
  name: 'wsgi/python-path-separator',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Directories of python-path with a comma between them',
  why: `The directories of \`python-path\` and \`WSGIPythonPath\` are separated by \`:\` (on Windows by \`;\`). With a comma or a semicolon all of them are one directory that
does not exist; nothing says so until an import fails: \`ModuleNotFoundError\`, 500.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app python-path=«/srv/lib,/srv/app»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path=/srv/lib:/srv/app\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app python-path=«"/srv/lib /srv/app"»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path=/srv/lib:/srv/app\nWSGIProcessGroup app',
      },
      { text: 'WSGIPythonPath «/srv/lib;/srv/app»', fixed: 'WSGIPythonPath /srv/lib:/srv/app' },
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/lib:/srv/app\nWSGIProcessGroup app',
      { text: 'WSGIPythonPath C:/lib;C:/app', platform: 'windows' },
      'WSGIPythonPath C:/lib;C:/app',
      'WSGIDaemonProcess app python-path="/srv/my app:/srv/lib"\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    if (server.settings.platform === 'windows') return;
    for (const { node, value, start, end, location, written } of pythonPaths(server)) {
      if (!SEPARATOR.test(value) || value.split(';').every((part) => /^[a-z]:[/\\]/i.test(part))) continue;
      const parts = value.split(/\s*[,;:]+\s*|\s+(?=\/)/).filter((part) => part !== '');
      const joined = parts.join(':');
      report({
        at: location,
        node,
        message: `\`${value}\` is taken as one directory: imports will fail (\`ModuleNotFoundError\`, 500); directories are separated by \`:\``,
        fixes: parts.every((part) => part.startsWith('/') || part.startsWith('$'))
          ? replaceIn(node, start, end, quoted(joined), { title: `write \`${written}${joined}\``, safe: true })
          : [],
      });
    }
  },
});
