import { isUnknown } from '../../../model/arguments.js';
import { pythonPaths } from '../../../model/python-paths.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Two drives: whatever the platform is taken for, it is Windows. */
const DRIVES = /^[a-z]:[/\\].*:[a-z]:[/\\]/i;

export default defineRule({
  name: 'wsgi/windows-path-separator',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A colon between paths on Windows',
  why: `Python separates the directories of a path by \`;\` on Windows, since \`:\` stands behind the letter of a drive. With a colon between them all directories are taken
as one that does not exist, and imports fail.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPythonPath.html'],
  examples: {
    bad: [
      {
        text: 'WSGIPythonPath «c:/a:c:/b»',
        platform: 'windows',
        fixed: 'WSGIPythonPath c:/a;c:/b',
      },
      { text: 'WSGIPythonPath «"c:/a:d:/b"»', fixed: 'WSGIPythonPath "c:/a;d:/b"' },
    ],
    good: [
      { text: 'WSGIPythonPath c:/a;c:/b', platform: 'windows' },
      { text: 'WSGIPythonPath c:/a', platform: 'windows' },
      'WSGIPythonPath /a:/b',
      'WSGIPythonPath c:/a:/b',
    ],
  },
  check(server, report) {
    const isWindows = server.settings.platform === 'windows';
    for (const { node, value, start, end, location, written } of pythonPaths(server)) {
      if (isUnknown(value) || !(isWindows || DRIVES.test(value))) continue;
      // A single letter before the colon is a drive.
      const right = value.replace(/(?<!(?:^|[:;])[a-z]):/gi, ';');
      if (right === value) continue;
      const quote = /^["']/.exec(node.line.text.slice(start, end))?.[0] ?? '';
      report({
        at: location,
        node,
        message: `\`${value}\` is one directory on Windows, where \`;\` separates them: imports will fail; write \`${right}\``,
        fixes: replaceIn(node, start, end, `${quote}${right}${quote}`, {
          title: `write \`${written}${right}\``,
          safe: true,
        }),
      });
    }
  },
});
