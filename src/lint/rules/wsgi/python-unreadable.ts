import { accountOf, closedFolder, howToReach } from '../../../model/closed-folders.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { kindOnDisk } from '../../../model/disk.js';
import { directoriesIn, type PythonSetting, pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const atHome = {
  files: {
    '/home/ann/venv/pyvenv.cfg': '',
    '/etc/passwd': 'web:x:33:33::/var/www:/bin/false\nann:x:1000:1000::/home/ann:/bin/sh\n',
    '/etc/group': 'web:x:33:\nann:x:1000:\n',
  },
  owners: { '/home/ann': { uid: 1000, gid: 1000, mode: 0o750 } },
};

export default defineRule({
  name: 'wsgi/python-unreadable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Python, or its modules, where the processes may not look',
  why: `The processes need the right to enter every directory above what Python is to read, under their own account: that of \`user=\` and \`group=\`, or else that of httpd. The home of root
is closed to all but root, and many a distribution closes those of its users too. Python does not start with a home that it cannot see (\`Unable to stat Python home\`, then \`No module named 'encodings'\`),
and in a search path it passes over such directories without a word. Environments of servers lie below \`/srv\` or so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-issues.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app python-home=«/root/venv» python-path=«/srv/app:/root/lib»',
      'WSGIDaemonProcess app home=«/root/app»',
      'User ${APACHE_RUN_USER}\nWSGIPythonHome «/root/venv»\nWSGIPythonPath «/root/app»',
      { ...atHome, text: 'User web\nGroup web\nWSGIDaemonProcess app python-home=«/home/ann/venv»' },
      { ...atHome, text: 'User ann\nGroup ann\nWSGIDaemonProcess app user=web group=web python-home=«/home/ann/venv»' },
    ],
    good: [
      'WSGIDaemonProcess app python-home=/srv/venv python-path=/srv/root/lib',
      'WSGIDaemonProcess app chroot=/jail python-home=/root/venv',
      'User root\nWSGIPythonHome /root/venv',
      { ...atHome, text: 'User web\nGroup web\nWSGIDaemonProcess app user=ann group=ann python-home=/home/ann/venv' },
      { ...atHome, text: 'User web\nGroup web\nWSGIDaemonProcess app group=ann python-home=/home/ann/venv' },
    ],
  },
  check(server, report) {
    const groups = new Map(server.processGroups.map((group) => [group.node, group]));
    for (const { setting, effect } of directories(server)) {
      const { node, location } = setting;
      const group = groups.get(node);
      if (group?.option('chroot') !== undefined) continue;
      const account = accountOf(server, group);
      for (const path of directoriesIn(setting.value)) {
        const closed = kindOnDisk(server, path) === 'missing' ? null : closedFolder(server, `${path}/`, account);
        if (closed === null) continue;
        const who = group === undefined ? 'httpd' : `the process group \`${group.name}\``;
        report({
          at: location,
          node,
          message: `${who} may not enter \`${closed}\` and cannot reach \`${path}\`: ${effect}; ${howToReach(closed, 'it')}`,
        });
        break;
      }
    }
  },
});

interface Reached {
  readonly setting: Pick<PythonSetting, 'node' | 'value' | 'location'>;
  readonly effect: string;
}

function directories(server: Server): readonly Reached[] {
  const noStart = 'Python does not start, and requests get';
  return [
    ...pythonHomes(server).map((setting) => ({
      setting,
      effect: setting.node.name === 'WSGIPythonHome' ? `${noStart} no answer` : `${noStart} 504`,
    })),
    ...pythonPaths(server).map((setting) => ({
      setting,
      effect: 'what should be imported from there is not found (`ModuleNotFoundError`)',
    })),
    ...knownOptions(server, ({ name }) => name === 'home').map(({ group, option }) => ({
      setting: { node: group.node, value: option.value, location: option.valueLocation },
      effect: 'the processes end as soon as they start, and requests get 504',
    })),
  ];
}
