import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/directory-listing',
  severity: 'info',
  preset: 'security',
  fixable: 'unsafe',
  title: 'Directories that list what is in them',
  why: `With \`Options Indexes\` a directory without an index file answers with the names of all its files: backups, exports and drafts that no page links to. Where a listing is
meant, it is turned on for that directory alone.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#options',
    'https://cwe.mitre.org/data/definitions/548.html',
  ],
  examples: {
    bad: [
      {
        text: '<Directory /var/www>\nOptions «Indexes» FollowSymLinks\n</Directory>\n',
        fixed: '<Directory /var/www>\nOptions FollowSymLinks\n</Directory>\n',
      },
      {
        text: '<Directory /var/www>\nOptions «+Indexes»\n</Directory>\n',
        fixed: '<Directory /var/www>\nOptions -Indexes\n</Directory>\n',
      },
      { text: 'Options «indexes»\n', fixed: 'Options None\n' },
    ],
    good: [
      '<Directory /var/www>\nOptions -Indexes +FollowSymLinks\n</Directory>',
      '<Directory /srv/downloads>\nOptions +Indexes\nIndexOptions FancyIndexing\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Options')) {
      const words = argumentsOf(node);
      const at = words.findLastIndex(({ value }) => /^[+-]?indexes$/i.test(value));
      const word = words[at];
      if (word === undefined || word.value.startsWith('-')) continue;
      // Who cares how the listing looks means it.
      if (
        node.parent?.children.some(({ name }) => /^(IndexOptions|IndexOrderDefault|HeaderName|ReadmeName)$/i.test(name))
      )
        continue;
      const signed = word.value.startsWith('+');
      const next = words[at + 1];
      const previous = words[at - 1];
      const how = { title: signed ? 'write `-Indexes`' : 'remove `Indexes`', safe: false };
      report({
        at: word.location,
        node,
        message:
          'directories without an index file show the names of all their files; write `-Indexes`, or leave it out',
        fixes: signed
          ? replaceIn(node, word.start, word.end, '-Indexes', how)
          : next !== undefined
            ? replaceIn(node, word.start, next.start, '', how)
            : previous !== undefined
              ? replaceIn(node, previous.end, word.end, '', how)
              : replaceIn(node, word.start, word.end, 'None', how),
      });
    }
  },
});
