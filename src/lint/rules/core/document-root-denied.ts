import { lineOf } from '../../../model/arguments.js';
import { rewrittenWhole } from '../../../model/rewrites.js';
import { literalPath } from '../../../model/section-resource.js';
import { servedFolders } from '../../../model/served-folders.js';
import { grantAdvice, grantDirectory } from '../../grant-directory.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/document-root-denied',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A DocumentRoot that nobody may enter',
  why: `The main file of Debian, Red Hat and httpd itself denies everything below \`/\`, and opens their own folder for pages. A \`DocumentRoot\` elsewhere needs a \`<Directory>\` with \`Require all granted\`. Without it every file gets 403
(\`AH01630: client denied by server configuration\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#documentroot'],
  examples: {
    bad: [
      {
        text: '<Directory />\n    Require all denied\n</Directory>\nDocumentRoot «/srv/www»\n',
        fixed:
          '<Directory />\n    Require all denied\n</Directory>\nDocumentRoot /srv/www\n<Directory /srv/www>\n    Require all granted\n</Directory>\n',
      },
      '<Directory />\nOrder deny,allow\nDeny from all\n</Directory>\n<VirtualHost *:80>\nDocumentRoot «/srv/site»\n</VirtualHost>\n<Directory /var/www>\nRequire all granted\n</Directory>',
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\nDocumentRoot /srv/www\n<Directory /srv>\nRequire all granted\n</Directory>',
      '<Directory />\nRequire all denied\n</Directory>\nDocumentRoot /srv/www\n<Directory /srv/www/public>\nRequire all granted\n</Directory>',
      '<Directory />\nRequire all denied\n</Directory>\nDocumentRoot /srv/www\nWSGIScriptAlias / /srv/app.wsgi',
      '<Directory />\nRequire all denied\n</Directory>\nDocumentRoot /srv/www\nRedirect / https://www.example.com/',
      '<Directory />\nRequire all denied\n</Directory>\nDocumentRoot /srv/www\nRewriteEngine On\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]',
      'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all denied\n</Directory>',
      'DocumentRoot /srv/www',
    ],
  },
  check(server, report) {
    for (const { node, folder, url, virtualHost, location } of servedFolders(server)) {
      if (url !== '' || node.name.toLowerCase() !== 'documentroot') continue;
      const access = server.access({ virtualHost, file: folder, below: true, url: '/' });
      if (access.kind !== 'denied' || access.section === null) continue;
      // Who denies the folder itself means it.
      if (access.section.name.toLowerCase() !== '<directory' || literalPath(access.section) === folder) continue;
      if (rewrittenWhole(server).has(virtualHost.node)) continue;
      report({
        at: location,
        node,
        message: `access to \`${folder}\` is denied: every file in it gets 403; ${grantAdvice(folder)}`,
        related: [{ location: lineOf(access.section), message: 'denied here' }],
        fixes: grantDirectory(server, node, access, folder),
      });
    }
  },
});
