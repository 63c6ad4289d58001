import { lineOf } from '../../../model/arguments.js';
import { audienceOf } from '../../../model/requirements.js';
import { literalPath } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/whole-disk-granted',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Every file of the machine is opened',
  why: `\`Require all granted\` in \`<Directory />\` opens whatever any \`Alias\`, rewriting or hole leads to: with it, CVE-2021-41773 read \`/etc/passwd\` and ran programs; without, it got 403. \`<Directory />\` says
\`Require all denied\`, and each directory that is to be served says \`Require all granted\` for itself.`,
  references: [
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html#protectserverfiles',
    'https://www.cve.org/CVERecord?id=CVE-2021-41773',
  ],
  examples: {
    bad: [
      '<Directory />\nAllowOverride None\n«Require all granted»\n</Directory>',
      '<Directory "/">\nOrder deny,allow\n«Allow from all»\n</Directory>',
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\n<Directory /srv/www>\nRequire all granted\n</Directory>',
      '<Directory />\nAllowOverride None\n</Directory>',
      '<Location />\nRequire ip 10.0.0.0/8\n</Location>',
    ],
  },
  check(server, report) {
    for (const section of server.nodes('<Directory')) {
      if (literalPath(section) !== '/' || audienceOf(section) !== 'everybody') continue;
      const grant = section.children.find(({ name }) => /^(require|allow)$/i.test(name)) ?? section;
      report({
        at: lineOf(grant),
        node: grant,
        message:
          'this opens every file of the machine that a URL can be made to lead to; write `Require all denied` here, and grant each directory that is served',
      });
    }
  },
});
