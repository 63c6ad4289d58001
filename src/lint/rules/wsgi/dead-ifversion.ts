import { walk } from '../../../grammar/index.js';
import { defineRule } from '../../rule.js';
import { removeSection } from '../../section-edits.js';
import { onEvery24 } from '../../version-condition.js';

export default defineRule({
  name: 'wsgi/dead-ifversion',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'A condition on a version that is long gone',
  why: `httpd 2.4 is out since 2012 and mod_wsgi 6 needs it. Lines for older versions are never read.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_version.html#ifversion'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\n«<IfVersion < 2.4>»\nAllow from all\n</IfVersion>\nRequire all granted\n</Directory>',
        fixed: '<Directory /srv/app>\nRequire all granted\n</Directory>',
      },
    ],
    good: ['<IfVersion >= 2.4.30>\nServerName a\n</IfVersion>', '<IfVersion < 2.4.30>\nServerName a\n</IfVersion>'],
  },
  check(server, report) {
    if (/^2\.[0-3](\.|$)/.test(server.settings.serverVersion)) return;
    for (const file of server.files) {
      if (!/<ifversion/i.test(file.source.text)) continue;
      const { source } = file;
      walk(file, {
        enter(statement) {
          if (statement.type !== 'Section' || onEvery24(statement.open) !== false) return;
          const edits = statement.close === null ? [] : [removeSection(source, statement)];
          report({
            at: { source, span: statement.open.span },
            message: 'this is never true on httpd 2.4 and later: the section can go',
            fixes: edits.length === 0 ? [] : [{ title: 'remove the section', safe: true, edits }],
          });
        },
      });
    }
  },
});
