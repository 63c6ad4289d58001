import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot } from '../../../model/disk.js';
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
    bad: ['WSGISocketPrefix «/tmp/wsgi»', 'ServerRoot /tmp/httpd\nWSGISocketPrefix «run/wsgi»'],
    good: ['WSGISocketPrefix /var/run/wsgi'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      const path = word === undefined ? null : fromServerRoot(server, word.value);
      if (word === undefined || path === null || !/^\/(tmp|var\/tmp|dev\/shm)(\/|$)/.test(path)) continue;
      report({
        at: word.location,
        node,
        message: `anybody can write below \`${path.split('/').slice(0, 3).join('/')}\` and replace the socket: write \`WSGISocketPrefix /var/run/wsgi\``,
      });
    }
  },
});
