import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot, kindOnDisk } from '../../../model/disk.js';
import { folderOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/socket-prefix-dir',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Sockets in a directory that does not exist',
  why: `\`WSGISocketPrefix\` is the start of the paths of sockets. httpd does not make the directory: it starts, but cannot make the sockets (\`Couldn't bind unix domain socket\`), and
requests get 503.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGISocketPrefix.html'],
  examples: {
    bad: [
      { text: 'WSGISocketPrefix «/srv/sockets/wsgi»\nWSGIDaemonProcess app', files: { '/var/run/a': '' } },
      'WSGISocketPrefix «/nonexistent/dir/wsgi»\nWSGIDaemonProcess app',
    ],
    good: [
      'WSGISocketPrefix /srv/sockets/wsgi\nWSGIDaemonProcess app',
      { text: 'WSGISocketPrefix /var/run/wsgi\nWSGIDaemonProcess app', files: { '/var/run/a': '' } },
      { text: 'WSGISocketPrefix run/wsgi\nWSGIDaemonProcess app', files: { '/var/run/a': '' } },
    ],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      const path = fromServerRoot(server, word?.value ?? '');
      if (word === undefined || path === null) continue;
      const directory = folderOf(path);
      if (kindOnDisk(server, directory) !== 'missing') continue;
      report({
        at: word.location,
        node,
        message: `\`${directory}\` does not exist: httpd starts but cannot make its sockets there, and requests will get 503; make it, or name a directory that exists`,
      });
    }
  },
});
