import type { Tag } from '../../../grammar/index.js';
import { defineRule } from '../../rule.js';

/** `<IfVersion < 2.4>` and what is like it. */
function isOld({ name, args: [operator, version] }: Tag): boolean {
  if (name.value.toLowerCase() !== 'ifversion' || version === undefined) return false;
  if (/^(<|!>=)$/.test(operator?.value ?? '')) return /^2\.[0-4](\.0)?$/.test(version.value);
  return /^(<=|=|==)$/.test(operator?.value ?? '') && /^2\.[0-3](\.\d+)?$/.test(version.value);
}

export default defineRule({
  name: 'wsgi/dead-ifversion',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'A condition on a version that is long gone',
  why: `httpd 2.4 is out since 2012 and mod_wsgi 6 needs it. Lines for older versions are never read.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_version.html#ifversion'],
  examples: {
    bad: ['<Directory /srv/app>\n«<IfVersion < 2.4>»\nAllow from all\n</IfVersion>\nRequire all granted\n</Directory>'],
    good: ['<IfVersion >= 2.4.30>\nServerName a\n</IfVersion>'],
  },
  check(server, report) {
    if (/^2\.[0-3](\.|$)/.test(server.settings.serverVersion)) return;
    for (const file of server.files) {
      if (!/<ifversion/i.test(file.source.text)) continue;
      for (const line of file.lines) {
        if (line.type !== 'Tag' || !isOld(line)) continue;
        report({
          at: { source: file.source, span: line.span },
          message: 'this is never true on httpd 2.4 and later: the section can go',
        });
      }
    }
  },
});
