import { isUnknown } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/frame-options-ignored',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'X-Frame-Options that browsers ignore',
  why: `Browsers know \`DENY\` and \`SAMEORIGIN\`. Any other value, \`ALLOW-FROM\` and \`ALLOWALL\` among them, counts as none: any site may put the page into a frame and make visitors click on it (clickjacking). For single sites there is
\`Content-Security-Policy: frame-ancestors\`.`,
  references: [
    'https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header',
    'https://www.rfc-editor.org/rfc/rfc7034',
  ],
  examples: {
    bad: [
      'Header always set X-Frame-Options «"ALLOW-FROM https://www.example.com/"»',
      'Header set X-Frame-Options «ALLOWALL»',
      'Header always append X-Frame-Options «"SAME-ORIGIN"»',
    ],
    good: [
      'Header always set X-Frame-Options DENY',
      'Header always append X-Frame-Options "sameorigin"',
      'Header set X-Frame-Options "%{FRAME}e"',
      'Header unset X-Frame-Options',
    ],
  },
  check(server, report) {
    for (const line of headerLines(server)) {
      const { node, name, value } = line;
      if (name !== 'x-frame-options' || !givesValue(line) || value === undefined) continue;
      if (isUnknown(value.value) || /[%=]/.test(value.value) || /^(deny|sameorigin)$/i.test(value.value.trim()))
        continue;
      report({
        at: value.location,
        node,
        message:
          'browsers ignore this value, and any site may frame the page; write `DENY` or `SAMEORIGIN`, or use `Content-Security-Policy: frame-ancestors`',
      });
    }
  },
});
