import { argumentsOf } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { defineRule } from '../../rule.js';

/** The place of the script among the words of each directive, and what is missing without it. */
const SCRIPTS: readonly (readonly [name: string, word: number, effect: string])[] = [
  ['WSGIAuthUserScript', 0, 'every request will get 500'],
  ['WSGIAuthGroupScript', 0, 'every request will get 500'],
  ['WSGIAccessScript', 0, 'every request will get 403'],
  ['WSGIImportScript', 0, 'nothing is loaded, which only the error log tells'],
  ['WSGIDispatchScript', 0, 'requests will get 500'],
  ['WSGIHandlerScript', 1, 'requests for its handler will get 500'],
];

export default defineRule({
  name: 'wsgi/aux-script-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A helping script that does not exist',
  why: `Scripts that check access, load code early or choose the application are looked for when they are needed. httpd starts without them; requests then get 500 or 403, and a script of
\`WSGIImportScript\` is skipped (\`FileNotFoundError\` in the error log).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIImportScript.html'],
  examples: {
    bad: [
      '<Directory /srv/app>\nWSGIAccessScript «/nonexistent.py»\n</Directory>',
      {
        text: 'WSGIDaemonProcess app\nWSGIImportScript «/srv/app/tasks.py» process-group=app application-group=%{GLOBAL}',
        files: { '/srv/app/app.wsgi': '' },
      },
      {
        text: '<Location /admin>\nAuthBasicProvider wsgi\nWSGIAuthUserScript «/srv/app/auth.wsgi»\n</Location>',
        files: { '/srv/app/app.wsgi': '' },
      },
    ],
    good: [
      '<Location /admin>\nWSGIAuthUserScript /srv/app/auth.wsgi\n</Location>',
      {
        text: '<Location /admin>\nWSGIAuthUserScript /srv/app/auth.wsgi\n</Location>',
        files: { '/srv/app/auth.wsgi': '' },
      },
    ],
  },
  check(server, report) {
    for (const [name, at, effect] of SCRIPTS) {
      for (const node of server.nodes(name)) {
        const word = argumentsOf(node)[at];
        if (word === undefined || kindOnDisk(server, word.value) !== 'missing') continue;
        report({ at: word.location, node, message: `\`${word.value}\` does not exist: ${effect}` });
      }
    }
  },
});
