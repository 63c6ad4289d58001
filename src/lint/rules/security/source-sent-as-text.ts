import { argumentsOf } from '../../../model/arguments.js';
import { matchFiles } from '../../../model/section-match.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

const SOURCE = /^\.?(php\d?|phtml|phps|py|wsgi|rb|pl|cgi|asp|aspx|jsp|inc)$/i;

export default defineRule({
  name: 'security/source-sent-as-text',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Scripts whose source is sent',
  why: `\`AddType text/plain .py\` and \`AddType application/x-httpd-php-source .phps\` show the source of scripts to everybody, and so does \`RemoveHandler .php\` in a folder of scripts: what no handler
takes is sent as a file. Whoever keeps passwords in such files publishes them. Where scripts must not run, deny them instead.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_mime.html#addtype',
    'https://cwe.mitre.org/data/definitions/540.html',
  ],
  examples: {
    bad: [
      'AddType text/plain «.py» .txt',
      'AddType application/x-httpd-php-source «.phps»',
      '<Directory /srv/www/uploads>\nRemoveHandler «.php» «.phtml»\n</Directory>',
    ],
    good: [
      'AddType text/plain .txt .log',
      'AddType application/x-httpd-php .php',
      '<Directory /srv/www/uploads>\nRemoveHandler .php\n<FilesMatch "\\.php$">\nRequire all denied\n</FilesMatch>\n</Directory>',
      '<FilesMatch "(?i)(?<!\\.php)$">\nRemoveHandler .php\n</FilesMatch>',
      '<Directory /srv/www/uploads>\nRemoveHandler .html\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AddType', 'RemoveHandler')) {
      const removes = node.name.toLowerCase() === 'removehandler';
      const [type, ...rest] = argumentsOf(node);
      if (!removes && !/^(text\/plain|application\/x-httpd-php-source)$/i.test(type?.value ?? '')) continue;
      if (removes && node.parent?.children.some(({ name }) => /^<(files|filesmatch)$/i.test(name))) continue;
      const words = (removes ? argumentsOf(node) : rest).filter(
        ({ value }) => SOURCE.test(value) && mayHold(server, node, value),
      );
      const names = listed(
        words.map(({ value }) => `\`${value}\``),
        'and',
      );
      for (const word of words)
        report({
          at: word.location,
          node,
          message: `the source of ${names} files will be sent to clients; deny them with \`<FilesMatch>\` and \`Require all denied\``,
        });
    }
  },
});

/** Sections for files by their names may be for others than those that end so, such as `logo.php.png`. */
function mayHold(server: Server, node: ConfigNode, ending: string): boolean {
  const { parent } = node;
  if (parent === null || !/^<files(match)?$/i.test(parent.name)) return true;
  const file = `/x.${ending.replace(/^\./, '')}`;
  const resource = { virtualHost: server.virtualHostOf(node), file, below: false, url: null };
  return matchFiles(parent, resource, server.regexOptions(parent)) !== 'none';
}
