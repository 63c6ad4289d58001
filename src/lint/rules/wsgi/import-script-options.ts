import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { splitOptions } from '../../../model/wsgi-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/import-script-options',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script to import without a place to import it',
  why: `\`WSGIImportScript\` needs \`process-group=\` and \`application-group=\`: without one of them httpd does not start.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\n«WSGIImportScript /srv/tasks.py process-group=app»',
      '«WSGIImportScript /srv/tasks.py»',
    ],
    good: ['WSGIDaemonProcess app\nWSGIImportScript /srv/tasks.py process-group=app application-group=%{GLOBAL}'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGIImportScript')) {
      const script = argumentsOf(node)[0];
      if (script === undefined) continue;
      const { options, stray } = splitOptions(node, script.end);
      const missing = ['process-group', 'application-group'].filter(
        (name) => !options.some((option) => option.name === name),
      );
      if (missing.length === 0 || stray.length > 0) continue;
      report({
        at: lineOf(node),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`WSGIImportScript\` needs ${missing.map((name) => `\`${name}=\``).join(' and ')}: httpd will not start`,
      });
    }
  },
});
