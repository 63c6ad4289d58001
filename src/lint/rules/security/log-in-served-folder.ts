import { servedFiles } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/log-in-served-folder',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Logs that can be downloaded',
  why: `A log below \`DocumentRoot\` has a URL like any file. It tells every visitor the addresses of the others, their URLs with the tokens in them, and the paths and errors of the application.
And text that clients chose (\`User-Agent\`) lies in a file that a later mistake may run. Logs belong outside of what is served.`,
  references: [
    'https://httpd.apache.org/docs/2.4/logs.html#security',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  examples: {
    bad: [
      'DocumentRoot /srv/www\nErrorLog «/srv/www/error.log»',
      '<VirtualHost *:80>\nDocumentRoot /srv/site\nCustomLog «"/srv/site/logs/access.log"» combined\n</VirtualHost>',
      'DocumentRoot /srv/www\nWSGIPythonPath /srv/app\nTransferLog «/srv/www/access.log»',
    ],
    good: [
      'DocumentRoot /srv/www\nErrorLog /srv/logs/error.log',
      'DocumentRoot /srv/www\nErrorLog "|/srv/www/bin/rotate"',
      '<VirtualHost *:80>\nDocumentRoot /srv/site/public\nErrorLog /srv/site/error.log\n</VirtualHost>',
      'DocumentRoot /srv/www\nErrorLog /srv/www/logs/error.log\n<Directory /srv/www/logs>\nRequire all denied\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { node, word, url, served } of servedFiles(
      server,
      'ErrorLog',
      'CustomLog',
      'TransferLog',
      'ForensicLog',
      'GlobalLog',
    ))
      report({
        at: word.location,
        node,
        message: `the log can be fetched as \`${url}\`; write it to a directory that is not served`,
        related: [{ location: served.location, message: 'this folder is served' }],
      });
  },
});
