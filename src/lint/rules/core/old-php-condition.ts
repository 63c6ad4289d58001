import { walk } from '../../../grammar/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/old-php-condition',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Settings for a PHP that is gone',
  why: `The module of PHP 5 is \`mod_php5.c\`, that of PHP 7 \`mod_php7.c\`, and since PHP 8 it is \`mod_php.c\`. Settings in a section for the older ones alone are left out without a word: a switched-off engine for uploads,
or a limit, is no more.`,
  references: ['https://www.php.net/manual/en/migration80.other-changes.php'],
  examples: {
    bad: [
      '<Directory /srv/uploads>\n«<IfModule mod_php5.c>»\nphp_admin_flag engine off\n</IfModule>\n</Directory>',
      '«<IfModule mod_php7.c>»\nphp_value upload_max_filesize 8M\n</IfModule>',
    ],
    good: [
      '<IfModule mod_php.c>\nphp_value upload_max_filesize 8M\n</IfModule>',
      '<IfModule mod_php5.c>\nphp_value upload_max_filesize 8M\n</IfModule>\n<IfModule mod_php.c>\nphp_value upload_max_filesize 8M\n</IfModule>',
      '<IfModule !mod_php5.c>\nServerTokens Prod\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      // With a section for PHP 8 the others are for older servers.
      if (
        !/<ifmodule\s+"?(mod_)?php[457]/i.test(source.text) ||
        /<ifmodule\s+"?(mod_php\.c|php_module)/i.test(source.text)
      )
        continue;
      walk(file, {
        enter(statement) {
          if (statement.type !== 'Section' || !/^ifmodule$/i.test(statement.open.name.value)) return;
          if (!/^(mod_php[457]\.c|php[457]_module)$/.test(statement.open.args[0]?.value ?? '')) return;
          report({
            at: { source, span: statement.open.span },
            message: 'since PHP 8 the module is `mod_php.c`, and these settings are left out; add a section for it',
          });
        },
      });
    }
  },
});
