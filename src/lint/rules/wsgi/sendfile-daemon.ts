import { argumentOrLine } from '../../../model/arguments.js';
import { switchedOnFor } from '../../../model/switched-on.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/sendfile-daemon',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'WSGIEnableSendfile for process groups',
  why: `\`WSGIEnableSendfile\` is about \`wsgi.file_wrapper\` in the processes of httpd. For applications in process groups it does nothing.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIEnableSendfile.html'],
  examples: {
    bad: ['WSGIEnableSendfile «On»\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: ['WSGIEnableSendfile On\nWSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    for (const node of switchedOnFor(server, 'WSGIEnableSendfile', 'group'))
      report({
        at: argumentOrLine(node, 0),
        node,
        message:
          '`WSGIEnableSendfile` does nothing for applications in process groups, and all are in one here; remove it',
      });
  },
});
