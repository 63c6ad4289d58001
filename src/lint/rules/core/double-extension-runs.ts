import { type Argument, argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { search } from '../../../model/section-match.js';
import { sectionWord } from '../../../model/section-word.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { baseName } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

/** Handlers that run what a file holds. */
const RUNS =
  /^(application\/x-httpd-(php|perl|python)\S*|php\d*-script|cgi-script|fcgid-script|fastcgi-script|proxy:\S*fcgi:\S*)$/i;

const EXTENSIONS = ['php', 'phtml', 'php5', 'php7', 'cgi', 'pl', 'py', 'fcgi', 'rb', 'lua', 'sh'];

export default defineRule({
  name: 'core/double-extension-runs',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'A script by any of its extensions',
  why: `mod_mime looks at every extension of a name: with \`AddHandler cgi-script .cgi\` the file \`picture.cgi.jpg\` is run as well. An application that takes uploads and looks at the last extension alone lets
everybody run code. The same goes for \`<FilesMatch "\\.cgi">\`, an expression that is found anywhere in a name. A section for names that end with it does not: \`<FilesMatch "\\.cgi$">\` with \`SetHandler cgi-script\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext',
    'https://cwe.mitre.org/data/definitions/434.html',
  ],
  examples: {
    bad: [
      '«AddHandler application/x-httpd-php .php»',
      '<Directory /srv/www>\n«AddHandler cgi-script .cgi .pl»\n</Directory>',
      '<FilesMatch «"\\.php"»>\nSetHandler "proxy:unix:/run/php.sock|fcgi://localhost"\n</FilesMatch>',
      '<Files ~ «\\.(php|inc)»>\nSetHandler application/x-httpd-php\n</Files>',
      'ProxyPassMatch «^/(.*\\.php)» fcgi://127.0.0.1:9000/srv/www/$1',
    ],
    good: [
      '<FilesMatch "\\.php$">\nSetHandler application/x-httpd-php\n</FilesMatch>',
      '<FilesMatch "\\.php$">\nAddHandler application/x-httpd-php .php\n</FilesMatch>',
      '<FilesMatch ".+\\.ph(ar|p|tml)$">\nSetHandler application/x-httpd-php\n</FilesMatch>',
      '<FilesMatch "\\.(php|inc)">\nRequire all denied\n</FilesMatch>',
      '<FilesMatch ".">\nSetHandler cgi-script\n</FilesMatch>',
      'ProxyPassMatch "^/(.*\\.php(/.*)?)$" fcgi://127.0.0.1:9000/srv/www/$1',
      'AddHandler type-map .var',
      '<Directory /usr/lib/cgi-bin>\nAddHandler cgi-script .cgi\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { node, pattern, handler } of patternsThatRun(server)) {
      const options = server.regexOptions(node);
      const runs = (name: string): boolean => search(pattern.value, name, options) === true;
      const picture = EXTENSIONS.map((extension) => `/picture.${extension}.jpg`).find(runs);
      // What takes every file is meant to.
      if (picture === undefined || runs('/picture.jpg')) continue;
      report({
        at: pattern.location,
        node,
        message: `\`${baseName(picture)}\` is given to \`${handler}\` too, since the expression is searched for in the whole name: end it with \`$\``,
      });
    }
    for (const node of server.nodes('AddHandler')) {
      const [handler, extension] = argumentsOf(node);
      if (handler === undefined || extension === undefined || !RUNS.test(handler.value)) continue;
      // In a directory of scripts all files are meant to run.
      if (/^<files/i.test(node.parent?.name ?? '') || /cgi-bin/.test(node.parent?.args ?? '')) continue;
      const end = `.${extension.value.replace(/^\./, '')}`;
      report({
        at: lineOf(node),
        node,
        message: `\`picture${end}.jpg\` is run too: every extension of a name counts; write \`<FilesMatch "\\${end}$">\` with \`SetHandler ${handler.value}\``,
      });
    }
  },
});

interface Running {
  readonly node: ConfigNode;
  readonly pattern: Argument;
  readonly handler: string;
}

/** The expressions for names that give files to what runs them. */
function patternsThatRun(server: Server): readonly Running[] {
  const sections = server.nodes('SetHandler').flatMap((node): readonly Running[] => {
    const handler = argumentValue(node, 0);
    if (node.parent === null || !/^<files/i.test(node.parent.name) || !RUNS.test(handler)) return [];
    const { word: pattern, isRegex } = sectionWord(node.parent);
    return pattern === undefined || !isRegex ? [] : [{ node, pattern, handler }];
  });
  const proxied = server.nodes('ProxyPassMatch').flatMap((node): readonly Running[] => {
    const [pattern, target] = argumentsOf(node);
    if (pattern === undefined || target === undefined || !/^(f|s)cgi:|^uwsgi:/.test(target.value)) return [];
    return [{ node, pattern, handler: target.value }];
  });
  return [...sections, ...proxied];
}
