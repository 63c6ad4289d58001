import { namesOnDisk } from '../../../model/disk.js';
import { type ServedFolder, servedFolders, servedFrom, urlIn } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

/** Settings, keys, databases, and copies of source that no handler takes for source any more. */
const SECRET =
  /^(\.env(\.\w+)?|id_(rsa|dsa|ecdsa|ed25519)|\.netrc|\.pgpass|.*\.(sql|sqlite3?|kdbx|pem|key|p12|pfx)|.*\.(php|py|inc|cgi|pl|rb|conf|ini|ya?ml)(~|\.(bak|old|orig|save|sw[op])))$/i;

const TEMPLATE = /^\.env\.(example|sample|dist|template)$/i;
const MOST_NAMED = 3;

export default defineRule({
  name: 'security/secret-file-served',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Settings, keys or backups that can be downloaded',
  why: `Scanners ask every host for \`/.env\`, \`/backup.sql\` and \`/config.php~\`. What lies in a served folder is sent as it is: a copy of a script with another ending is no script to
httpd, so its source goes out with the passwords in it. Such files belong outside of what is served; a \`<FilesMatch>\` that denies them is the second line.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#filesmatch',
    'https://cwe.mitre.org/data/definitions/530.html',
  ],
  examples: {
    bad: [
      { text: 'DocumentRoot «/srv/www»', files: { '/srv/www/.env': 'SECRET=1', '/srv/www/index.html': '' } },
      { text: 'Alias /shop «/srv/shop»', files: { '/srv/shop/config.php~': '', '/srv/shop/dump.sql': '' } },
    ],
    good: [
      { text: 'DocumentRoot /srv/www', files: { '/srv/www/.env.example': '', '/srv/www/index.php': '' } },
      {
        text: 'DocumentRoot /srv/www\n<FilesMatch "^\\.env">\nRequire all denied\n</FilesMatch>',
        files: { '/srv/www/.env': 'SECRET=1' },
      },
    ],
  },
  check(server, report) {
    const told = new Set<ServedFolder>();
    for (const { folder } of servedFolders(server)) {
      const paths = (namesOnDisk(server, folder) ?? [])
        .filter((name) => SECRET.test(name) && !TEMPLATE.test(name))
        .map((name) => `${folder}/${name}`);
      const [served] = paths.flatMap((path) => servedFrom(server, path) ?? []);
      if (served === undefined || told.has(served)) continue;
      told.add(served);
      const open = paths.filter((path) => servedFrom(server, path) === served).sort();
      const urls = open.slice(0, MOST_NAMED).map((path) => `\`${urlIn(served, path)}\``);
      report({
        at: served.location,
        message: `${listed(urls, 'and')} will be sent to everybody who asks; move such files out of the folder, or deny them`,
      });
    }
  },
});
