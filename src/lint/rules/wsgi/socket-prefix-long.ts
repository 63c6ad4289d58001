import { argumentsOf } from '../../../model/arguments.js';
import { fromServerRoot } from '../../../model/disk.js';
import { defineRule } from '../../rule.js';

/** `.PID.GENERATION.ID.sock` */
const SUFFIX = 22;
const MOST = 107;

export default defineRule({
  name: 'wsgi/socket-prefix-long',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A path of sockets that is too long',
  why: `The path of a socket has at most 107 bytes, and mod_wsgi adds the process, generation and group to the prefix. A path that is cut off cannot
be bound: 503 (\`Length of path for daemon process socket exceeds maximum\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGISocketPrefix.html'],
  examples: {
    bad: [
      'WSGISocketPrefix «/srv/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/wsgi»',
    ],
    good: ['WSGISocketPrefix /run/wsgi'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      const path = fromServerRoot(server, word?.value ?? '');
      if (word === undefined || path === null || path.length + SUFFIX <= MOST) continue;
      report({
        at: word.location,
        node,
        message: `the sockets would have paths of about ${path.length + SUFFIX} bytes, and ${MOST} is the most: requests will get 503; write a shorter path`,
      });
    }
  },
});
