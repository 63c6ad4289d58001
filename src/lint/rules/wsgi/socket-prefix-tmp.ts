import { argumentsOf } from '../../../model/arguments.js';
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
    bad: ['WSGISocketPrefix «/tmp/wsgi»'],
    good: ['WSGISocketPrefix /var/run/wsgi'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^\/(tmp|var\/tmp|dev\/shm)(\/|$)/.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: `anybody can write below \`${word.value.split('/').slice(0, 3).join('/')}\` and replace the socket: write \`WSGISocketPrefix /var/run/wsgi\``,
      });
    }
  },
});
