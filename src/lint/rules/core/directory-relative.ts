import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/directory-relative',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A <Directory> whose path has no slash in front',
  why: `\`<Directory var/www>\` is taken from the folder in which httpd was started, not from \`ServerRoot\`: \`/var/www\` when the system starts it, \`/root/var/www\` when somebody restarts it by hand. Then the section applies to nothing, and what it
denies is open. Paths of \`<Directory>\` are absolute.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#directory'],
  examples: {
    bad: [
      '<Directory «var/www»>\nRequire all denied\n</Directory>',
      '<Directory «"htdocs/private"»>\nRequire all denied\n</Directory>',
    ],
    good: [
      '<Directory /var/www>\nRequire all denied\n</Directory>',
      '<Directory ~ "^/srv/.*/private">\nRequire all denied\n</Directory>',
      '<Directory "*/private">\nRequire all denied\n</Directory>',
      '<Directory "C:/www">\nRequire all denied\n</Directory>',
      '<Directory ${ROOT}>\nRequire all denied\n</Directory>',
      '<Directory proxy:*>\nRequire all denied\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('<Directory')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || isUnknown(word.value) || !/^[\w.-]+(\/|$)/.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: `\`${word.value}\` is taken from the folder in which httpd is started; write the whole path`,
      });
    }
  },
});
