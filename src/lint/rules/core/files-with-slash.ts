import { isUnknown } from '../../../model/arguments.js';
import { sectionWord } from '../../../model/section-word.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/files-with-slash',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'A path in <Files>, which sees names alone',
  why: `\`<Files>\` and \`<FilesMatch>\` are held against the last part of a path, which has no slash. With a path in it the section applies to no file, and what it denies stays open. The directory goes into
a \`<Directory>\` around it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#files'],
  examples: {
    bad: [
      '<Files «/srv/www/config.php»>\nRequire all denied\n</Files>',
      '<FilesMatch «"^/admin/.*\\.php$"»>\nRequire all denied\n</FilesMatch>',
      '<Files «inc/*.php»>\nRequire all denied\n</Files>',
    ],
    good: [
      '<Directory /srv/www>\n<Files config.php>\nRequire all denied\n</Files>\n</Directory>',
      '<FilesMatch "\\.(php|inc)$">\nRequire all denied\n</FilesMatch>',
      '<FilesMatch "(^|/)\\.ht">\nRequire all denied\n</FilesMatch>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('<Files', '<FilesMatch')) {
      const { word, isRegex } = sectionWord(node);
      if (word === undefined || isUnknown(word.value)) continue;
      if (!(isRegex ? /^\^?\\?\/|^\^[\w.-]+\\?\/\w/ : /\//).test(word.value)) continue;
      report({
        at: word.location,
        node,
        message:
          'only the name of a file is seen here, and no name has a slash: the section applies to no file; put `<Directory>` around it for the path',
      });
    }
  },
});
