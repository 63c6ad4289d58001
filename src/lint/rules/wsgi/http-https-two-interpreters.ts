import { applicationGroup } from '../../../model/application-group.js';
import { groupBy } from '../../../model/group-by.js';
import type { Mount } from '../../../model/mounts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/http-https-two-interpreters',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'One application, loaded twice for two ports',
  why: `Unless \`WSGIApplicationGroup\` says otherwise, the interpreter of an application is named by \`ServerName\`, port and mount. Ports 80 and 443 are left out of it, any other is not: the same script behind \`:80\` and
\`:8080\` is loaded twice, with twice the memory and two sets of variables.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIApplicationGroup.html'],
  examples: {
    bad: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>\n<VirtualHost *:8443>\nServerName a\nWSGIScriptAlias «/» /srv/a.wsgi\n</VirtualHost>',
    ],
    good: [
      'WSGIDaemonProcess app\nWSGIProcessGroup app\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>\n<VirtualHost *:443>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>',
      'WSGIApplicationGroup %{GLOBAL}\n<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>\n<VirtualHost *:8443>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>\n<VirtualHost *:8443>\nServerName b\nWSGIScriptAlias / /srv/a.wsgi\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const named = server.mounts.filter(
      ({ virtualHost, kind, certainty }) => virtualHost.node !== null && kind === 'prefix' && certainty === 'certain',
    );
    const same = groupBy(named, (mount) => `${mount.virtualHost.serverName} ${mount.path} ${mount.target}`);
    for (const [first, ...others] of same.values()) {
      if (first === undefined) continue;
      const other = [first, ...others].find((mount) => portOf(mount) !== portOf(first));
      if (other === undefined) continue;
      const odd = portOf(other) === '' ? first : other;
      const usual = odd === first ? other : first;
      if (![first, other].every((mount) => holdsPort(applicationGroup(server, mount)))) continue;
      report({
        at: odd.pathLocation,
        node: odd.node,
        message: `\`${odd.target}\` is loaded once more for port ${portOf(odd)}, as an application by another name; add \`WSGIApplicationGroup %{GLOBAL}\` to both virtual hosts`,
        related: [{ location: usual.pathLocation, message: 'the same application' }],
      });
    }
  },
});

/** The name of the interpreter is made of the server's, and its port. */
function holdsPort(group: string | null | undefined): boolean {
  return group === null || group === '%{SERVER}' || group === '%{RESOURCE}';
}

/** The port as it stands in the name of the interpreter: nothing for 80 and 443 (semantics 3). */
function portOf({ virtualHost }: Mount): string {
  const port = /:(\d+)$/.exec(virtualHost.addresses[0] ?? '')?.[1] ?? '';
  return port === '80' || port === '443' ? '' : port;
}
