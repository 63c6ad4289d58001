import { argumentsOf } from '../../../model/arguments.js';
import { splitOptions } from '../../../model/wsgi-options.js';
import { removeOption } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/auth-script-process-group',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A process group for a script that runs in httpd',
  why: `Scripts for authentication, access and dispatch run in the processes of httpd, whatever the application does. They take \`application-
group=\` and not \`process-group=\`: with it httpd does not start.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIAuthUserScript.html'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nWSGIAuthUserScript /srv/auth.py «process-group=app»\n</Directory>',
        fixed: '<Directory /srv/app>\nWSGIAuthUserScript /srv/auth.py\n</Directory>',
      },
    ],
    good: ['<Directory /srv/app>\nWSGIAuthUserScript /srv/auth.py application-group=%{GLOBAL}\n</Directory>'],
  },
  check(server, report) {
    for (const node of server.nodes(
      'WSGIAuthUserScript',
      'WSGIAuthGroupScript',
      'WSGIAccessScript',
      'WSGIDispatchScript',
    )) {
      const script = argumentsOf(node)[0];
      const option = splitOptions(node, script?.end ?? node.line.text.length).options.find(
        ({ name }) => name === 'process-group',
      );
      if (option === undefined) continue;
      report({
        at: option.location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${node.name}\` always runs in httpd and takes no \`process-group=\`: ${refusal(server)}`,
        fixes: removeOption(node, option, true),
      });
    }
  },
});
