import { argumentsOf } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { quoted, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Directories of every system, and those of httpd in packages. */
const FOLDERS = /^(\/var)?\/run(\/(apache2|httpd))?$|^(\/var)?\/tmp$/;

export default defineRule({
  name: 'wsgi/socket-prefix-is-dir',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A directory as the prefix of sockets',
  why: `\`WSGISocketPrefix\` is the beginning of file names, not a directory: \`/var/run/wsgi/\` makes sockets that are called \`.PID.…\` in it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGISocketPrefix.html'],
  examples: {
    bad: [
      { text: 'WSGISocketPrefix «/var/run»', fixed: 'WSGISocketPrefix /var/run/wsgi' },
      { text: 'WSGISocketPrefix «/var/run/wsgi/»', fixed: 'WSGISocketPrefix /var/run/wsgi/wsgi' },
      { text: 'WSGISocketPrefix «"/srv/my site/"»', fixed: 'WSGISocketPrefix "/srv/my site/wsgi"' },
    ],
    good: ['WSGISocketPrefix /var/run/wsgi'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISocketPrefix')) {
      const word = argumentsOf(node)[0];
      if (
        word === undefined ||
        !(word.value.endsWith('/') || FOLDERS.test(word.value) || kindOnDisk(server, word.value) === 'directory')
      )
        continue;
      const written = `${word.value.replace(/\/+$/, '')}/wsgi`;
      report({
        at: word.location,
        node,
        message: `\`${word.value}\` is the beginning of file names: write \`${written}\``,
        fixes: replaceIn(node, word.start, word.end, quoted(written), {
          title: `write \`WSGISocketPrefix ${written}\``,
          safe: true,
        }),
      });
    }
  },
});
