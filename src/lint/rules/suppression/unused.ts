import { defineRule } from '../../rule.js';
import { UNUSED } from '../../suppression/suppress.js';

export default defineRule({
  name: UNUSED,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'A comment suppresses nothing',
  why: `What it was written for is mended, or has moved elsewhere. Left in its place, it would hide the next mistake. One that enables what no comment before it has disabled is a leftover too. Comments under conditions and
in macros are left alone: another run may need them. \`--report-unused-suppressions=LEVEL\` sets the severity.`,
  references: ['https://github.com/wsgi-lint/wsgi-lint/blob/main/README.md'],
  examples: {
    bad: [
      {
        text: '# wsgi-lint-disable-next «wsgi/threads-excessive» -- measured\nWSGIDaemonProcess app threads=5\nWSGIProcessGroup app\n',
        fixed: 'WSGIDaemonProcess app threads=5\nWSGIProcessGroup app\n',
      },
      {
        text: '# wsgi-lint-disable-next wsgi/threads-excessive, «wsgi/user-root» -- measured\nWSGIDaemonProcess app threads=100\nWSGIProcessGroup app\n',
        fixed:
          '# wsgi-lint-disable-next wsgi/threads-excessive -- measured\nWSGIDaemonProcess app threads=100\nWSGIProcessGroup app\n',
      },
      {
        text: '# wsgi-lint-enable «wsgi/threads-excessive»\nWSGIDaemonProcess app threads=5\nWSGIProcessGroup app\n',
        fixed: 'WSGIDaemonProcess app threads=5\nWSGIProcessGroup app\n',
      },
    ],
    good: [
      '# wsgi-lint-disable-next wsgi/threads-excessive -- measured\nWSGIDaemonProcess app threads=100\nWSGIProcessGroup app',
      '<IfDefine TEST>\n# wsgi-lint-disable wsgi/threads-excessive\n</IfDefine>',
    ],
  },
  // What suppressions were used is known when all rules have run: `suppress` makes the findings.
  check() {},
});
