import { servedFiles } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

const FILES = ['AuthUserFile', 'AuthGroupFile', 'AuthDBMUserFile', 'AuthDBMGroupFile'];

export default defineRule({
  name: 'security/password-file-served',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Hashed passwords that can be downloaded',
  why: `A password file below \`DocumentRoot\` has a URL like any file. Who fetches it tries out millions of passwords a second without anybody noticing. Only names that start with \`.ht\` are denied by the main file of the
distributions. The file belongs outside of what is served.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authn_file.html#authuserfile'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\n<Directory /srv/www/private>\nAuthUserFile «/srv/www/private/passwords»\n</Directory>',
      'DocumentRoot /srv/www\nAlias /shop /srv/shop\n<Location /shop>\nAuthGroupFile «"/srv/shop/groups.txt"»\n</Location>',
    ],
    good: [
      'DocumentRoot /srv/www\n<Directory /srv/www/private>\nAuthUserFile /etc/apache2/passwords\n</Directory>',
      'DocumentRoot /srv/www\n<Directory /srv/www/private>\nAuthUserFile /srv/www/private/.htpasswd\n</Directory>',
      'DocumentRoot /srv/www\n<Directory /srv/www/conf>\nRequire all denied\n</Directory>\n<Location /x>\nAuthUserFile /srv/www/conf/passwords\n</Location>',
    ],
  },
  check(server, report) {
    for (const { node, word, url, served } of servedFiles(server, ...FILES))
      report({
        at: word.location,
        node,
        message: `the file can be fetched as \`${url}\`; move it to a directory that is not served`,
        related: [{ location: served.location, message: 'this folder is served' }],
      });
  },
});
