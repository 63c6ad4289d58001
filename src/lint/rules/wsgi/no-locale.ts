import { appendOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/no-locale',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'A process group without a locale',
  why: `Services often start in the C locale, where Python takes file names and standard streams for ASCII: \`UnicodeEncodeError\` at the first name
that is not. \`lang=C.UTF-8 locale=C.UTF-8\` settles it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess «app»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app lang=C.UTF-8 locale=C.UTF-8\nWSGIProcessGroup app',
      },
    ],
    good: ['WSGIDaemonProcess app lang=C.UTF-8 locale=C.UTF-8\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, option, nameLocation } of server.processGroups) {
      if (option('lang') !== undefined || option('locale') !== undefined) continue;
      report({
        at: nameLocation,
        node,
        message:
          'its processes have the locale that httpd was started in, often the C locale (ASCII): add `lang=C.UTF-8 locale=C.UTF-8`',
        fixes: appendOption(node, 'lang=C.UTF-8 locale=C.UTF-8'),
      });
    }
  },
});
