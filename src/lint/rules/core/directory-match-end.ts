import { isUnknown } from '../../../model/arguments.js';
import { sectionWord } from '../../../model/section-word.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

const HIDDEN = '(?:git|svn|hg|bzr|ssh|well-known)';
const NAME = `(?:\\w[\\w-]*|\\\\?\\.${HIDDEN})`;
/** A last part of plain characters, or some to choose from: with a dot it may be a file, unless everybody knows it. */
const ENDS_WITH_DIRECTORY = new RegExp(
  `(?:/|\\(\\^\\|/\\))(?:${NAME}|${choiceOf(NAME)}|\\\\?\\.${choiceOf(HIDDEN)})\\$$`,
);

export default defineRule({
  name: 'core/directory-match-end',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A DirectoryMatch that ends with the name of a directory',
  why: `\`<DirectoryMatch>\` is held against the whole path of a file, or against that of a directory with the slash at its end. A pattern such as \`/private$\` is found in none of them, and what the section denies is served. Without
the \`$\`, or with \`/\` instead, it is for the directory and all in it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#directorymatch'],
  examples: {
    bad: [
      {
        text: '<DirectoryMatch «"^/srv/www/private$"»>\nRequire all denied\n</DirectoryMatch>\n',
        fixed: '<DirectoryMatch "^/srv/www/private/">\nRequire all denied\n</DirectoryMatch>\n',
      },
      {
        text: '<Directory ~ «/(CVS|node_modules)$»>\nRequire all denied\n</Directory>\n',
        fixed: '<Directory ~ /(CVS|node_modules)/>\nRequire all denied\n</Directory>\n',
      },
    ],
    good: [
      '<DirectoryMatch "^/srv/www/private/">\nRequire all denied\n</DirectoryMatch>',
      '<DirectoryMatch "/\\.git(/|$)">\nRequire all denied\n</DirectoryMatch>',
      '<DirectoryMatch "\\.php$">\nRequire all denied\n</DirectoryMatch>',
      '<DirectoryMatch "^/srv/www/.*$">\nRequire all denied\n</DirectoryMatch>',
      '<Directory /srv/www/private$>\nRequire all denied\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('<DirectoryMatch', '<Directory')) {
      const { word, isRegex } = sectionWord(node);
      if (word === undefined || isUnknown(word.value) || !isRegex) continue;
      if (!ENDS_WITH_DIRECTORY.test(word.value)) continue;
      const end = word.end - (word.quoted ? 1 : 0);
      report({
        at: word.location,
        node,
        message: `httpd compares paths that go on behind \`$\`: that of the directory with a slash, those of files with their names. The section never applies; write \`${word.value.slice(0, -1)}/\``,
        fixes: replaceIn(node, end - 1, end, '/', { title: 'write a slash for the `$`', safe: false }),
      });
    }
  },
});

function choiceOf(name: string): string {
  return `\\((?:\\?:)?${name}(?:\\|${name})*\\)`;
}
