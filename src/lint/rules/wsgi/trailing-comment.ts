import { trailingComment } from '../../comment-line.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/trailing-comment',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A comment behind a directive',
  why: `httpd knows comments only as whole lines that start with \`#\`. Behind a directive the \`#\` and every word after it are arguments like any other: mod_wsgi
rejects most of them and httpd does not start; lists such as \`WSGIRestrictProcess\` take them in.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app threads=5 «# five threads»',
        fixed: '# five threads\nWSGIDaemonProcess app threads=5',
      },
      'WSGIRestrictProcess app «#»',
      'WSGIPythonHome /srv/venv «# the one of Python 3.11»',
    ],
    good: [
      '# five threads\nWSGIDaemonProcess app threads=5',
      'WSGIDaemonProcess app#1 user=#33',
      'WSGIDaemonProcess app "display-name=#1"',
    ],
  },
  check(server, report) {
    for (const node of server.wsgiNodes) {
      const comment = trailingComment(node);
      if (comment === null) continue;
      const rejected = server.problemAt(node) !== undefined;
      report({
        at: comment.at,
        node,
        rejected,
        message: `a comment stands on a line of its own: here \`${node.name}\` takes \`#\` as an argument${rejected ? `, and ${refusal(server)}` : ''}`,
        fixes: comment.fixes,
      });
    }
  },
});
