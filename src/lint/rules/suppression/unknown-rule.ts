import { defineRule } from '../../rule.js';
import { commentsIn } from '../../suppression/comments.js';
import { unknownRule } from '../../unknown-rule.js';

export default defineRule({
  name: 'suppression/unknown-rule',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A comment suppresses a rule that does not exist',
  why: `A misspelled name suppresses nothing: the finding that it was meant for is still told, or will be. The names of all rules are listed by
\`wsgi-lint rules\`; \`*\` stands for any part of a name, as in \`wsgi/*\`.`,
  references: ['https://github.com/wsgi-lint/wsgi-lint/blob/main/README.md'],
  examples: {
    bad: [
      '# wsgi-lint-disable-next «wsgi/thread-excessive» -- measured\nWSGIDaemonProcess app threads=5\nWSGIProcessGroup app',
    ],
    good: [
      '# wsgi-lint-disable-next wsgi/threads-excessive -- measured\nWSGIDaemonProcess app threads=100\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      for (const { pattern, span } of commentsIn(file).suppressions) {
        const message = unknownRule(pattern);
        if (message !== null) report({ at: { source: file.source, span }, message });
      }
    }
  },
});
