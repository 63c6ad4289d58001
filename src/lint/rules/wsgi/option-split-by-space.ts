import { isVerbatim, locate } from '../../../model/arguments.js';
import { cutOptions } from '../../../model/daemon-options.js';
import { optionDirectives } from '../../../model/option-directives.js';
import { replace } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/option-split-by-space',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'An option that a blank cuts in two',
  why: `mod_wsgi splits options at blanks, and \`=\` must follow the name at once. \`python- path=/srv/app\` is the word \`python-\`, which is no option, and an option
\`path\`; \`threads =5\` are two words that are none. httpd does not start, and its message (\`Invalid option to WSGI daemon process definition.\`) does not
say where. The first often comes from documents in which a line was broken at the hyphen.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «python- path»=/srv/app threads=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path=/srv/app threads=5\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app «processes =2»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app processes=2\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIDaemonProcess app «python-path = /srv/app» threads=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path=/srv/app threads=5\nWSGIProcessGroup app',
      },
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi «process- group»=%{GLOBAL}',
        fixed: 'WSGIScriptAlias / /srv/app/app.wsgi process-group=%{GLOBAL}',
      },
    ],
    good: [
      'WSGIDaemonProcess app python-path=/srv/app\nWSGIProcessGroup app',
      'WSGIDaemonProcess app \\\n  python-path=/srv/app \\\n  threads=5\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const { node, table, ...words } of optionDirectives(server)) {
      for (const { name, start, end, gaps } of cutOptions(words, table)) {
        report({
          at: locate(node, start, end),
          node,
          rejected: server.problemAt(node) !== undefined,
          message: `a blank cuts the option \`${name}\` in two: httpd will not start (\`${table.unknown}\`); write \`${name}=\` in one word`,
          fixes: gaps.every((gap) => isVerbatim(node, gap.start, gap.end))
            ? [
                {
                  title: `join \`${name}=\``,
                  safe: true,
                  edits: gaps.map((gap) => replace(locate(node, gap.start, gap.end), '')),
                },
              ]
            : [],
        });
      }
    }
  },
});
