import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot, ownershipOnDisk } from '../../../model/disk.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/socket-prefix-tmp',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Sockets in a directory that everybody may write',
  why: `In \`/tmp\` anybody can remove the socket of the daemon processes or put another one in its place, and services with a private \`/tmp\` do
not see each other's.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGISocketPrefix.html'],
  examples: {
    bad: [
      'WSGISocketPrefix «/tmp/wsgi»',
      {
        text: 'WSGISocketPrefix «/tmp/run/wsgi»',
        owners: { '/tmp/run': { uid: 0, gid: 0, mode: 0o777 } },
        files: { '/tmp/run/x': '' },
      },
      'ServerRoot /tmp/httpd\nWSGISocketPrefix «run/wsgi»',
    ],
    good: [
      'WSGISocketPrefix /var/run/wsgi',
      {
        // mod_wsgi-express makes its server's folder for itself.
        text: 'WSGISocketPrefix /tmp/mod_wsgi-localhost:8000:0/wsgi',
        owners: { '/tmp/mod_wsgi-localhost:8000:0': { uid: 1000, gid: 1000, mode: 0o755 } },
        files: { '/tmp/mod_wsgi-localhost:8000:0/httpd.conf': '' },
      },
    ],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      const path = word === undefined ? null : fromServerRoot(server, word.value);
      if (word === undefined || path === null) continue;
      const [, open] = /^(\/tmp|\/var\/tmp|\/dev\/shm)(\/|$)/.exec(path) ?? [];
      if (open === undefined || isGuarded(server, open, path)) continue;
      report({
        at: word.location,
        node,
        message: `anybody can write below \`${open}\` and replace the socket: write \`WSGISocketPrefix /var/run/wsgi\``,
      });
    }
  },
});

/** Whether a path leads through a folder that others can neither write to nor, since the open one is sticky, replace. */
function isGuarded(server: Server, open: string, path: string): boolean {
  const [inside, ...rest] = path.slice(open.length + 1).split('/');
  const owner = rest.length === 0 ? null : ownershipOnDisk(server, `${open}/${inside}`);
  return owner !== null && (owner.mode & 0o022) === 0;
}
