import { visible } from '../../report/index.js';
import { defineRule } from '../../rule.js';
import { unknownCommentsIn } from '../../suppression/comments.js';

export default defineRule({
  name: 'suppression/unknown-comment',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A suppression comment of a kind that does not exist',
  why: `There are \`# wsgi-lint-disable-next\` for the directive or section that follows, \`# wsgi-lint-disable\` up to \`# wsgi-lint-enable\`, and
\`# wsgi-lint-disable-file\`. httpd has comments on lines of their own alone, so there is none for the same line. Any other word suppresses nothing.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html'],
  examples: {
    bad: [
      {
        text: '# wsgi-lint-«disable-line» wsgi/threads-excessive\nWSGIDaemonProcess app threads=90\n',
        fixed: '# wsgi-lint-disable-next wsgi/threads-excessive\nWSGIDaemonProcess app threads=90\n',
      },
      '# wsgi-lint-«ignore» wsgi/threads-excessive\nWSGIDaemonProcess app threads=90\n',
    ],
    good: [
      '# wsgi-lint-context: server\nServerTokens Prod\n',
      '# wsgi-lint runs on each commit\nServerTokens Prod\n',
      '# wsgi-lint-config is in the folder above\nServerTokens Prod\n',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      for (const { written, span, meant } of unknownCommentsIn(file)) {
        const edits = meant === null ? [] : [{ file: source.path, start: span.start, end: span.end, text: meant }];
        report({
          at: { source, span },
          message: `\`wsgi-lint-${visible(written)}\` means nothing, so nothing is suppressed${meant === null ? '' : `; did you mean \`wsgi-lint-${meant}\`?`}`,
          fixes: meant === null ? [] : [{ title: `write \`wsgi-lint-${meant}\``, safe: true, edits }],
        });
      }
    }
  },
});
