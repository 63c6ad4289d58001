import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'migrate/include-pattern',
  severity: 'warning',
  preset: 'strict',
  fixable: 'safe',
  title: 'An include of files of which there may be none',
  why: `httpd 2.2 went on when no file matched the pattern of an \`Include\`. httpd 2.4 does not start then. \`IncludeOptional\` does what \`Include\` did.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#includeoptional'],
  examples: {
    bad: [
      { text: '«Include» conf.d/*.conf\n', fixed: 'IncludeOptional conf.d/*.conf\n' },
      {
        text: '<VirtualHost *:80>\n  «include» "/etc/httpd/sites/[a-z]*/*.conf"\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\n  IncludeOptional "/etc/httpd/sites/[a-z]*/*.conf"\n</VirtualHost>\n',
      },
    ],
    good: ['IncludeOptional conf.d/*.conf', 'Include conf/extra.conf', '# Include conf.d/*.conf'],
  },
  check(server, report) {
    for (const { source, lines } of server.files)
      for (const line of lines) {
        if (line.type !== 'Directive' || line.name.value.toLowerCase() !== 'include') continue;
        if (!/[*?[]/.test(line.args[0]?.value ?? '')) continue;
        const { span } = line.name;
        report({
          at: { source, span },
          message: 'httpd 2.4 does not start when no file matches; write `IncludeOptional`',
          fixes: [
            {
              title: 'write `IncludeOptional`',
              safe: true,
              edits: [{ file: source.path, ...span, text: 'IncludeOptional' }],
            },
          ],
        });
      }
  },
});
