import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { audienceOf } from '../../../model/requirements.js';
import { servedFolders } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

const SAMPLE = '.htpasswd';

export default defineRule({
  name: 'security/ht-files-served',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Password files and .htaccess that can be downloaded',
  why: `httpd itself does not protect \`.htaccess\` and \`.htpasswd\`: the main file of every distribution does, with \`<Files ".ht*">\` and \`Require all denied\`. A configuration that
leaves it out, or opens it again, sends the rules and the hashed passwords to whoever asks.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/auth.html#gettingitworking'],
  examples: {
    bad: [
      '<Files ".ht*">\n«Require all granted»\n</Files>',
      '<FilesMatch "^\\.ht">\nOrder allow,deny\n«Allow from all»\n</FilesMatch>',
      {
        text: 'DocumentRoot «/srv/www»\n<Directory /srv/www>\nAllowOverride All\nRequire all granted\n</Directory>',
        world: 'closed',
      },
    ],
    good: [
      'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride All\nRequire all granted\n</Directory>',
      '<Files ".ht*">\nRequire all denied\n</Files>',
      '<Files "*.html">\nRequire all granted\n</Files>',
      'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all granted\n</Directory>',
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nAllowOverride All\nRequire all granted\n</Directory>\n<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>',
        world: 'closed',
      },
    ],
  },
  check(server, report) {
    const sections = server
      .nodes('<Files', '<FilesMatch')
      .filter((section) => /\.(ht|\*|\[\^|\(\?)|\^\\?\./.test(patternOf(section)));
    for (const section of sections) {
      if (!/\.ht(?!m)/.test(patternOf(section)) || audienceOf(section) !== 'everybody') continue;
      const grant = section.children.find(({ name }) => /^(require|allow)$/i.test(name)) ?? section;
      report({
        at: lineOf(grant),
        node: grant,
        message: 'this opens `.htaccess` and password files to everybody; write `Require all denied`',
      });
    }
    const { fragment, htaccess } = server.settings;
    const root = servedFolders(server).find(({ url }) => url === '');
    if (sections.length > 0 || fragment || htaccess || server.incomplete || root === undefined) return;
    if (!server.nodes('AllowOverride').some((node) => !/^none$/i.test(argumentValue(node, 0)))) return;
    const resource = {
      virtualHost: root.virtualHost,
      file: `${root.folder}/${SAMPLE}`,
      below: false,
      url: `/${SAMPLE}`,
    };
    if (server.access(resource).kind !== 'open') return;
    report({
      at: root.location,
      message: `nothing keeps clients from \`/${SAMPLE}\` and \`/.htaccess\`; add \`<Files ".ht*">\` with \`Require all denied\``,
    });
  },
});

function patternOf(section: Parameters<typeof argumentsOf>[0]): string {
  return argumentsOf(section)
    .map(({ value }) => value)
    .join(' ');
}
