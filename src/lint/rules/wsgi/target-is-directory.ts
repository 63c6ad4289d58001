import { argumentValue } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { kindOnDisk } from '../../../model/disk.js';
import { looksLikeFile } from '../../../model/mounts.js';
import { directoriesIn, pythonPaths } from '../../../model/python-paths.js';
import { literalPath } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/target-is-directory',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory where the application is meant',
  why: `\`WSGIScriptAlias\` names the script. When it names a directory, the next part of the URL picks a script in it: \`/\` itself gets 403 (\`Attempt to invoke
directory as WSGI application\`), other URLs 404. For a directory of scripts path and target both end in a slash.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / «/srv/app»\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      'WSGIScriptAlias /app «/srv/app»\n<Directory /srv/app/>\nRequire all granted\n</Directory>',
      { text: 'WSGIScriptAlias / «/srv/app/»', files: { '/srv/app/wsgi.py': '' } },
      'WSGIScriptAlias / «/srv/app/»',
      'WSGIDaemonProcess app python-path=/srv/app\nWSGIScriptAlias / «/srv/app» process-group=app',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      'WSGIScriptAlias / /srv/app/application\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      'WSGIScriptAlias /scripts/ /srv/scripts/\n<Directory /srv/scripts>\nRequire all granted\n</Directory>',
      { text: 'WSGIScriptAlias /scripts/ /srv/scripts/', files: { '/srv/scripts/a.wsgi': '' } },
    ],
  },
  check(server, report) {
    const directories = new Set([
      ...server.nodes('<Directory').map(literalPath),
      ...server.nodes('DocumentRoot').map((node) => argumentValue(node, 0)),
      ...pythonPaths(server).flatMap(({ value }) => directoriesIn(value)),
      ...knownOptions(server, ({ name }) => name === 'home').map(({ option }) => option.value),
    ]);
    for (const { kind, path, target, targetLocation, node, resource } of server.mounts) {
      const { file } = resource;
      if (kind !== 'prefix' || file === null || file === '/') continue;
      const onDisk = kindOnDisk(server, file);
      const root = /^\/+$/.test(path);
      const called = directories.has(file) || (root && target.endsWith('/'));
      const named = called && !looksLikeFile(file) && onDisk !== 'file';
      if (onDisk !== 'directory' && !named) continue;
      if (!root && (path.endsWith('/') || target.endsWith('/'))) continue;
      report({
        at: targetLocation,
        node,
        ...(root ? {} : { severity: 'warning' }),
        message: `\`${target}\` is a directory: \`${path}\` will get ${root ? '403' : '301 and then 403'}, and what follows in the URL picks a file in it; name the script`,
      });
    }
  },
});
