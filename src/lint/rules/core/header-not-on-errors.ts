import { nameEnd } from '../../../httpd/tree.js';
import { argumentValue, nameOf } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Headers that protect a page, an error page no less. */
const PROTECTING: ReadonlySet<string> = new Set([
  'content-security-policy',
  'x-frame-options',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]);

export default defineRule({
  name: 'core/header-not-on-errors',
  severity: 'info',
  preset: 'security',
  fixable: 'unsafe',
  title: 'A protection that error pages do not have',
  why: `\`Header set\` without \`always\` reaches answers that are no errors. Error pages of httpd and of proxied applications are pages too: they can be framed, and scripts can be put into them, as long as the headers
that prevent it are missing there.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header'],
  examples: {
    bad: [
      { text: '«Header» set X-Frame-Options DENY\n', fixed: 'Header always set X-Frame-Options DENY\n' },
      {
        text: '<VirtualHost *:80>\n  «Header» set Content-Security-Policy "default-src \'self\'"\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\n  Header always set Content-Security-Policy "default-src \'self\'"\n</VirtualHost>\n',
      },
    ],
    good: [
      'Header always set X-Frame-Options DENY',
      'Header set Cache-Control no-store',
      'Header onsuccess set X-Frame-Options DENY',
    ],
  },
  check(server, report) {
    for (const line of headerLines(server)) {
      const { node, always, name } = line;
      if (
        always ||
        !givesValue(line) ||
        line.rest.length > 0 ||
        !PROTECTING.has(name) ||
        /^onsuccess\b/i.test(argumentValue(node, 0))
      )
        continue;
      report({
        at: nameOf(node),
        node,
        message: `error pages are sent without \`${line.nameWord.value.replace(/:$/, '')}\`; write \`Header always\``,
        fixes: replaceIn(node, nameEnd(node), nameEnd(node), ' always', {
          title: 'write `Header always`',
          safe: false,
        }),
      });
    }
  },
});
