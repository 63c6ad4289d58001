import { argumentsOf } from '../../../model/arguments.js';
import { runsIn, scriptHandlers } from '../../../model/daemon-mode.js';
import { addBefore, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Scripts that run inside of httpd whatever the mounts say (semantics 7). */
const IN_HTTPD = ['WSGIAccessScript', 'WSGIAuthUserScript', 'WSGIAuthGroupScript', 'WSGIDispatchScript'];

export default defineRule({
  name: 'wsgi/restrict-embedded-missing',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'Applications with processes of their own, and Python in httpd all the same',
  why: `Where every application has a process group, \`WSGIRestrictEmbedded On\` keeps Python out of the processes of httpd: they start faster and need less memory, and an application that lost its group is refused (500) instead of running where
nobody looks.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIRestrictEmbedded.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess «app»\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
        fixed: 'WSGIRestrictEmbedded On\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      },
    ],
    good: [
      'WSGIRestrictEmbedded On\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      'WSGIDaemonProcess app\nWSGIScriptAlias /a /srv/app/app.wsgi process-group=app\nWSGIScriptAlias / /srv/b.wsgi',
      'WSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app\n<Location /admin>\nWSGIAccessScript /srv/access.wsgi\n</Location>',
    ],
  },
  check(server, report) {
    const [group] = server.processGroups;
    if (group === undefined || server.incomplete || server.mounts.length === 0) return;
    const said = server.nodes('WSGIRestrictEmbedded').at(-1);
    const off = said === undefined ? undefined : argumentsOf(said)[0];
    if (off !== undefined && !/^off$/i.test(off.value)) return;
    if (server.nodes(...IN_HTTPD).length > 0 || scriptHandlers(server).length > 0) return;
    if (!server.mounts.every((mount) => runsIn(server, mount).kind === 'group')) return;
    const message = 'every application has a process group, and httpd starts Python in its own processes all the same';
    if (said !== undefined && off !== undefined)
      report({
        at: off.location,
        node: said,
        message: `${message}; turn it on`,
        fixes: replaceIn(said, off.start, off.end, 'On', { title: 'write `WSGIRestrictEmbedded On`', safe: false }),
      });
    else
      report({
        at: group.nameLocation,
        node: group.node,
        message: `${message}; add \`WSGIRestrictEmbedded On\``,
        fixes: group.node.parent === null ? addBefore(group.node, 'WSGIRestrictEmbedded On') : [],
      });
  },
});
