import { daemonProcessOptions } from '../../../directives/wsgi/daemon-options.js';
import { optionExists } from '../../../directives/wsgi/options.js';
import { cutOptions, daemonOption } from '../../../model/daemon-options.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';
import { unquotedTails } from './unquoted-space-in-path.js';

export default defineRule({
  name: 'wsgi/daemon-unknown-option',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'An option that WSGIDaemonProcess does not have',
  why: `\`WSGIDaemonProcess\` takes a fixed list of options, with names in lower case and hyphens. At any other word httpd does not start, with a message
(\`Invalid option to WSGI daemon process definition.\`) that names neither the option nor its place.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «max-requests»=1000\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app maximum-requests=1000\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app «python_path»=/srv/app «Threads»=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path=/srv/app threads=5\nWSGIProcessGroup app',
      },
      'WSGIDaemonProcess app «multithread» threads=5\nWSGIProcessGroup app',
    ],
    good: ['WSGIDaemonProcess app maximum-requests=1000\nWSGIProcessGroup app'],
  },
  check(server, report) {
    const known = daemonProcessOptions.options
      .filter((option) => optionExists(option, server.settings))
      .map(({ name }) => name);
    for (const group of server.processGroups) {
      const { node } = group;
      const cut = cutOptions(group);
      const tails = unquotedTails(group);
      const explained = (start: number): boolean =>
        cut.some((each) => each.start <= start && start < each.end) || tails.some((tail) => tail.start === start);
      const rejected = server.problemAt(node) !== undefined;
      for (const option of group.options) {
        if (daemonOption(option.name) !== undefined || explained(option.start)) continue;
        const meant = SYNONYMS.get(option.name) ?? nearest(option.name, known);
        const title = `write \`${meant}\``;
        report({
          at: option.nameLocation,
          node,
          rejected,
          message: `\`WSGIDaemonProcess\` has no option \`${option.name}\`: httpd will not start (\`${daemonProcessOptions.unknown}\`)`,
          ...(meant === null ? {} : { label: `did you mean \`${meant}\`?` }),
          fixes: meant === null ? [] : replaceIn(node, option.start, option.nameEnd, meant, { title, safe: true }),
        });
      }
      // What stands behind a `#` belongs to a comment that was meant.
      const comment = group.stray.findIndex(({ text }) => text.startsWith('#'));
      for (const { text, start, location } of comment < 0 ? group.stray : group.stray.slice(0, comment)) {
        // Comments and quoted pairs have rules of their own.
        if (explained(start) || /^["']/.test(text)) continue;
        report({
          at: location,
          node,
          rejected,
          message: `\`${text}\` is no option: httpd will not start (\`${daemonProcessOptions.unknown}\`); options are written \`name=value\``,
        });
      }
    }
  },
});

/** Names that people use whose letters are not near. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['max-requests', 'maximum-requests'],
  ['venv', 'python-home'],
  ['virtualenv', 'python-home'],
  ['path', 'python-path'],
  ['pythonpath', 'python-path'],
  ['python-venv', 'python-home'],
  ['workers', 'processes'],
  ['timeout', 'request-timeout'],
  ['chdir', 'home'],
  ['uid', 'user'],
  ['gid', 'group'],
  ['name', 'display-name'],
]);
