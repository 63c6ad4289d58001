import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/type-as-handler',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'A handler that is set by the media type',
  why: `When a request has no handler httpd takes its media type for one, as httpd 1.3 did: \`AddType application/x-httpd-php .php\` runs PHP by that. Whatever sets the type decides then what is run, the \`Content-Type\` of
a backend's answer among it (CVE-2024-38476), and after the first repair of that httpd 2.4.60 and 2.4.61 sent the source of scripts (CVE-2024-39884, CVE-2024-40725). \`SetHandler\` in \`<FilesMatch>\` has neither.`,
  references: [
    'https://www.cve.org/CVERecord?id=CVE-2024-38476',
    'https://www.cve.org/CVERecord?id=CVE-2024-39884',
    'https://www.cve.org/CVERecord?id=CVE-2024-40725',
    'https://blog.orange.tw/posts/2024-08-confusion-attacks-en/',
  ],
  examples: {
    bad: ['«AddType application/x-httpd-php .php»', '<Directory /srv/www>\n«AddType cgi-script .cgi»\n</Directory>'],
    good: [
      '<FilesMatch "\\.php$">\nSetHandler application/x-httpd-php\n</FilesMatch>',
      'AddType application/x-tar .tgz',
      'AddType text/html .shtml',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AddType', 'ForceType')) {
      const [type] = argumentsOf(node);
      if (
        type === undefined ||
        !/^(application\/x-httpd-(php|perl|python|cgi|fcgi)\S*|[a-z]+-script)$/i.test(type.value)
      )
        continue;
      // This one only shows the source.
      if (/-php\d*-source$/i.test(type.value)) continue;
      report({
        at: lineOf(node),
        node,
        message: `scripts are run by their media type, and what sets a type decides what is run; write \`<FilesMatch>\` with \`SetHandler ${type.value}\``,
      });
    }
  },
});
