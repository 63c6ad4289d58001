import { locate } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { directoriesIn, pythonPaths } from '../../../model/python-paths.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/python-path-is-file',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A script as python-path',
  why: `\`python-path\` and \`WSGIPythonPath\` list directories, in which Python looks for packages. Of a file nothing is found: the application cannot import its own package (\`ModuleNotFoundError\`, 500), unless it adds the directory itself. For a Django project it is the directory
with \`manage.py\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess shop python-path=«/srv/shop/shop/wsgi.py»\nWSGIProcessGroup shop\n',
        fixed: 'WSGIDaemonProcess shop python-path=/srv/shop\nWSGIProcessGroup shop\n',
      },
      'WSGIPythonPath /srv/lib:«/srv/shop/app.wsgi»',
    ],
    good: [
      'WSGIDaemonProcess shop python-path=/srv/shop\nWSGIProcessGroup shop',
      'WSGIPythonPath /srv/lib/parts.zip',
      { text: 'WSGIPythonPath /srv/shop.py', files: { '/srv/shop.py/shop/__init__.py': '' } },
    ],
  },
  check(server, report) {
    for (const { node, value, start, end } of pythonPaths(server)) {
      for (const part of directoriesIn(value)) {
        const at = start + node.line.text.slice(start, end).indexOf(part);
        if (!/\/[^/]+\.(?:py|wsgi)$/.test(part) || at < start || kindOnDisk(server, part) === 'directory') continue;
        const meant = directoryOf(part);
        report({
          at: locate(node, at, at + part.length),
          node,
          message: `this is a file, and Python looks for packages in directories: nothing is found in it; write \`${meant}\``,
          fixes: replaceIn(node, at, at + part.length, meant, { title: `write \`${meant}\``, safe: false }),
        });
      }
    }
  },
});

/** Where the package is that a script belongs to: `/srv/shop` of Django's `/srv/shop/shop/wsgi.py`. */
function directoryOf(script: string): string {
  return script.replace(/\/[^/]+$/, '').replace(/\/([^/]+)\/\1$/, '/$1');
}
