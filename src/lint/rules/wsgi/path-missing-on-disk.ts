import { knownOptions } from '../../../model/daemon-options.js';
import { kindOnDisk } from '../../../model/disk.js';
import { pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const DIRECTORIES: Readonly<Record<string, string>> = {
  home: 'the processes end as soon as they start, and requests get 504',
  chroot: 'the processes end as soon as they start, and requests get 504',
  'python-eggs': 'eggs cannot be unpacked',
};

export default defineRule({
  name: 'wsgi/path-missing-on-disk',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory in an option that does not exist',
  why: `httpd does not look at the directories of \`WSGIDaemonProcess\`. Without its \`home\`, \`chroot\` or \`python-home\` a process ends again and again, and requests wait until they
get 504; without a directory of \`python-path\` imports fail (\`ModuleNotFoundError\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app home=«/srv/ap» python-home=«/srv/venv» python-path=«/srv/app:/srv/lib»',
        files: { '/srv/app/app.wsgi': '' },
      },
      { text: 'WSGIDaemonProcess app home=«/srv/app/app.wsgi»', files: { '/srv/app/app.wsgi': '' } },
    ],
    good: [
      'WSGIDaemonProcess app home=/srv/app',
      { text: 'WSGIDaemonProcess app home=/srv/app python-path=/srv/app', files: { '/srv/app/app.wsgi': '' } },
      { text: 'WSGIDaemonProcess app chroot=/srv home=/app', files: { '/srv/app/app.wsgi': '' } },
    ],
  },
  check(server, report) {
    const changed = new Set(knownOptions(server, ({ name }) => name === 'chroot').map(({ group }) => group.node));
    for (const { group, option } of knownOptions(server, ({ name }) => name in DIRECTORIES)) {
      const effect = DIRECTORIES[option.name];
      if (effect === undefined || (changed.has(group.node) && option.name !== 'chroot')) continue;
      const wrong = whatIsWrong(server, option.value);
      if (wrong === null) continue;
      report({ at: option.valueLocation, node: group.node, message: `\`${option.value}\` ${wrong}: ${effect}` });
    }
    for (const { node, value, location } of pythonHomes(server)) {
      const wrong = changed.has(node) ? null : whatIsWrong(server, value);
      if (wrong === null) continue;
      report({ at: location, node, message: `\`${value}\` ${wrong}: Python does not start, and requests get 504` });
    }
    for (const { node, value, location } of pythonPaths(server)) {
      const paths = changed.has(node) || server.settings.platform === 'windows' ? [] : value.split(':');
      const wrong = paths
        .map((path) => [path, whatIsWrongInList(server, path)] as const)
        .find(([, what]) => what !== null);
      if (wrong === undefined) continue;
      report({
        at: location,
        node,
        message: `\`${wrong[0]}\` ${wrong[1]}: what should be imported from there is not found (\`ModuleNotFoundError\`)`,
      });
    }
  },
});

/** Archives may stand in a list of directories too. */
function whatIsWrongInList(server: Server, path: string): string | null {
  return path === '' || (/\.(zip|egg|whl|pyz)$/i.test(path) && kindOnDisk(server, path) === 'file')
    ? null
    : whatIsWrong(server, path);
}

function whatIsWrong(server: Server, path: string): string | null {
  const kind = kindOnDisk(server, path);
  return kind === 'missing' ? 'does not exist' : kind === 'file' ? 'is no directory' : null;
}
