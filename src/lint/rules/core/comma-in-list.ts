import { type Argument, argumentsOf, isUnknown } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { commentAt } from '../../comment-line.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Directives whose arguments from a place on are names without commas, with what a comma does there. */
const LISTS: ReadonlyMap<string, { readonly from: number; readonly effect: string }> = new Map([
  ['directoryindex', { from: 0, effect: 'a file of that name is looked for' }],
  ['addoutputfilterbytype', { from: 1, effect: 'no type is called that' }],
  ['addtype', { from: 1, effect: 'no file ends with that' }],
  ['addhandler', { from: 1, effect: 'no file ends with that' }],
  ['addencoding', { from: 1, effect: 'no file ends with that' }],
  ['addcharset', { from: 1, effect: 'no file ends with that' }],
  ['addlanguage', { from: 1, effect: 'no file ends with that' }],
  ['languagepriority', { from: 0, effect: 'no language is called that' }],
]);
/** Of `Require`: users and groups are told apart by blanks alone. */
const NAMES: ReadonlySet<string> = new Set(['user', 'group', 'dbm-group']);

export default defineRule({
  name: 'core/comma-in-list',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A comma in a list that blanks separate',
  why: `httpd separates words by blanks. A comma belongs to the word: \`Require user alice, bob\` lets in a user called \`alice,\`, whom nobody has made, and \`AddOutputFilterByType DEFLATE text/html,text/css\` compresses what has that as its whole
type. httpd says nothing at start.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      {
        text: 'DirectoryIndex «index.html,» index.php\n',
        fixed: 'DirectoryIndex index.html index.php\n',
      },
      {
        text: '<Directory /srv>\nRequire user «alice,bob»\n</Directory>\n',
        fixed: '<Directory /srv>\nRequire user alice bob\n</Directory>\n',
      },
      {
        text: 'AddOutputFilterByType DEFLATE «text/html,text/css»\n',
        fixed: 'AddOutputFilterByType DEFLATE text/html text/css\n',
      },
      'AddType text/plain «.log,.out»',
    ],
    good: [
      'DirectoryIndex index.html index.php',
      '<Directory /srv>\nRequire user alice bob\n</Directory>',
      '<Directory /srv>\nRequire ldap-user cn=a,dc=b\n</Directory>',
      'AddOutputFilterByType INFLATE;DEFLATE text/html',
      'AddType "text/html; charset=utf-8,x" .html',
      '<Directory /srv>\nRequire user "Doe, John"\n</Directory>',
      'AddCharset utf-8 .html # of this, and of that',
    ],
  },
  check(server, report) {
    const tell = (node: ConfigNode, word: Argument, effect: string): void => {
      // With blanks in quotes it is one name: `"Doe, John"`.
      if (!word.value.includes(',') || (word.quoted && /\s/.test(word.value)) || isUnknown(word.value)) return;
      const instead = word.value.split(',').filter(Boolean).join(' ');
      if (instead === '') return;
      report({
        at: word.location,
        node,
        message: `the comma belongs to the word, and ${effect}; write \`${instead}\``,
        fixes: replaceIn(node, word.start, word.end, instead, { title: `write \`${instead}\``, safe: true }),
      });
    };
    for (const [name, { from, effect }] of LISTS)
      for (const node of server.nodes(name)) for (const word of namesOf(node).slice(from)) tell(node, word, effect);
    for (const node of server.nodes('Require')) {
      const [kind, ...words] = namesOf(node);
      if (kind === undefined || !NAMES.has(kind.value.toLowerCase())) continue;
      for (const word of words) tell(node, word, 'nobody has that name');
    }
  },
});

/** The words up to what is meant as a comment, of which another rule speaks. */
function namesOf(node: ConfigNode): readonly Argument[] {
  const words = argumentsOf(node);
  const comment = commentAt(words);
  return comment < 0 ? words : words.slice(0, comment);
}
