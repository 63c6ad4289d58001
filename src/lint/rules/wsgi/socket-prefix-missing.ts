import { compareVersions } from '../../../directives/availability.js';
import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/socket-prefix-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Sockets in a directory that httpd may not enter',
  why: `The processes of httpd reach a process group through a socket, by default in the runtime directory. On Red Hat that is \`/run/httpd\`, open to the group \`apache\`
alone, and with httpd 2.2 a directory of root. Who cannot enter it gets 503 (\`Unable to connect to WSGI daemon process\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGISocketPrefix.html'],
  examples: {
    bad: [
      { text: 'WSGIDaemonProcess «app»', platform: 'rhel', serverVersion: '2.2.15' },
      { text: 'User web\nGroup web\nWSGIDaemonProcess «app»', platform: 'rhel' },
    ],
    good: [
      'WSGIDaemonProcess app',
      { text: 'WSGISocketPrefix /var/run/wsgi\nWSGIDaemonProcess app', platform: 'rhel', serverVersion: '2.2.15' },
      { text: 'User apache\nGroup apache\nWSGIDaemonProcess app', platform: 'rhel' },
      { text: 'User web\nGroup web\nDefaultRuntimeDir /run/web\nWSGIDaemonProcess app', platform: 'rhel' },
    ],
  },
  check(server, report) {
    const [first] = server.processGroups;
    if (first === undefined || server.incomplete || server.settings.platform !== 'rhel') return;
    // httpd acts on `DefaultRuntimeDir` while it reads, and keeps nothing of it.
    const moved = server.files.some(({ source: { text } }) => /^[ \t]*DefaultRuntimeDir[ \t]/im.test(text));
    if (moved || server.nodes('WSGISocketPrefix').length > 0) return;
    const old = compareVersions(server.settings.serverVersion, '2.4.0') < 0;
    const group = server.nodes('Group').at(-1);
    const foreign = group !== undefined && !/^(apache|#48|root|\$\{.*)$/.test(argumentValue(group, 0));
    if (!old && !foreign) return;
    report({
      at: first.nameLocation,
      node: first.node,
      message:
        'the sockets of process groups lie in a directory that httpd may not enter: requests will get 503; add `WSGISocketPrefix /var/run/wsgi`',
      related: foreign ? [{ location: argumentOrLine(group, 0), message: 'httpd runs as this group' }] : [],
    });
  },
});
