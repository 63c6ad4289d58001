import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { fromServerRoot, kindOnDisk } from '../../../model/disk.js';
import { defineRule } from '../../rule.js';

const FILES = ['AuthUserFile', 'AuthGroupFile', 'AuthDigestUserFile', 'AuthDBMUserFile', 'AuthDBMGroupFile'];

export default defineRule({
  name: 'core/auth-file-relative',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A password file that is looked for in ServerRoot',
  why: `A name without a path is taken from \`ServerRoot\`, such as \`/etc/apache2\`, not from the folder that it guards nor from that of the \`.htaccess\` file. Where there is no such file every login gets 500 (\`AH01620: Could not open password file\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authn_file.html#authuserfile'],
  examples: {
    bad: [
      '<Directory /srv/private>\nAuthType Basic\nAuthName x\nAuthUserFile «.htpasswd»\nRequire valid-user\n</Directory>',
      { text: 'AuthType Basic\nAuthName x\nAuthUserFile «".htpasswd"»\nRequire valid-user', htaccess: 'All' },
      '<Location /x>\nAuthGroupFile «groups»\n</Location>',
    ],
    good: [
      '<Directory /srv/private>\nAuthUserFile /etc/apache2/users\n</Directory>',
      '<Directory /srv/private>\nAuthUserFile conf/users\n</Directory>',
      '<Directory /srv/private>\nAuthUserFile ${USERS}\n</Directory>',
      {
        text: 'ServerRoot /etc/apache2\n<Directory /srv/private>\nAuthUserFile users\n</Directory>',
        files: { '/etc/apache2/users': 'anna:x\n' },
      },
    ],
  },
  check(server, report) {
    for (const node of server.nodes(...FILES)) {
      const word = argumentsOf(node)[0];
      if (word === undefined || isUnknown(word.value) || word.value === '' || word.value.includes('/')) continue;
      const path = fromServerRoot(server, word.value);
      if (path !== null && kindOnDisk(server, path) === 'file') continue;
      report({
        at: word.location,
        node,
        message: `\`${word.value}\` is taken from \`ServerRoot\`${path === null ? '' : `, as \`${path}\``}; write the whole path`,
      });
    }
  },
});
