import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** Handlers that run what a file holds. */
const RUNS =
  /^(application\/x-httpd-(php|perl|python)\S*|php\d*-script|cgi-script|fcgid-script|fastcgi-script|proxy:\S*fcgi:\S*)$/i;

export default defineRule({
  name: 'core/double-extension-runs',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'A script by any of its extensions',
  why: `mod_mime looks at every extension of a name: with \`AddHandler cgi-script .cgi\` the file \`picture.cgi.jpg\` is run as well. An application that takes uploads and looks at the last extension alone lets
everybody run code. A section for names that end with it does not: \`<FilesMatch "\\.cgi$">\` with \`SetHandler cgi-script\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_mime.html#multipleext',
    'https://cwe.mitre.org/data/definitions/434.html',
  ],
  examples: {
    bad: [
      '«AddHandler application/x-httpd-php .php»',
      '<Directory /srv/www>\n«AddHandler cgi-script .cgi .pl»\n</Directory>',
    ],
    good: [
      '<FilesMatch "\\.php$">\nSetHandler application/x-httpd-php\n</FilesMatch>',
      '<FilesMatch "\\.php$">\nAddHandler application/x-httpd-php .php\n</FilesMatch>',
      'AddHandler type-map .var',
      '<Directory /usr/lib/cgi-bin>\nAddHandler cgi-script .cgi\n</Directory>',
    ],
  },
  check(server, report) {
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
