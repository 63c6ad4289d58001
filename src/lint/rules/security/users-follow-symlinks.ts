import { argumentsOf, argumentValue } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/users-follow-symlinks',
  severity: 'warning',
  preset: 'security',
  fixable: 'unsafe',
  title: 'Users may publish the files of others by links',
  why: `In the directories of many users \`FollowSymLinks\` serves whatever a user links to, with the rights of httpd: settings of the site next door, \`/etc/passwd\`. \`SymLinksIfOwnerMatch\` follows only to files of the same owner.
It checks before it opens, so it is a hurdle and not a wall.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#options'],
  examples: {
    bad: [
      {
        text: '<Directory "/home/*/public_html">\nOptions Indexes «FollowSymLinks»\n</Directory>\n',
        fixed: '<Directory "/home/*/public_html">\nOptions Indexes SymLinksIfOwnerMatch\n</Directory>\n',
      },
      {
        text: '<Directory /home/*/www>\nOptions «+FollowSymLinks»\n</Directory>\n',
        fixed: '<Directory /home/*/www>\nOptions +SymLinksIfOwnerMatch\n</Directory>\n',
      },
    ],
    good: [
      '<Directory "/home/*/public_html">\nOptions Indexes SymLinksIfOwnerMatch\n</Directory>',
      '<Directory /srv/www>\nOptions FollowSymLinks\n</Directory>',
      '<Directory /home/deploy/site>\nOptions FollowSymLinks\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Options')) {
      const { parent } = node;
      const path = parent === null || !/^<directory$/i.test(parent.name) ? '' : argumentValue(parent, 0);
      if (!/^\/home\/.*\*|\/\*\/public_html/.test(path)) continue;
      const word = argumentsOf(node).find(({ value }) => /^\+?FollowSymLinks$/i.test(value));
      if (word === undefined) continue;
      const instead = `${word.value.startsWith('+') ? '+' : ''}SymLinksIfOwnerMatch`;
      report({
        at: word.location,
        node,
        message: `every user here can publish what httpd may read by a link to it; write \`${instead}\``,
        fixes: replaceIn(node, word.start, word.end, instead, { title: `write \`${instead}\``, safe: false }),
      });
    }
  },
});
