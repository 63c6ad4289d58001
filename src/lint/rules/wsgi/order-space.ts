import { argumentsOf, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/order-space',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Order with a blank behind its comma',
  why: `\`Order\` takes one word. With \`Order allow, deny\` httpd does not start.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_access_compat.html#order'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOrder «allow, deny»\n</Directory>',
        fixed: '<Directory /srv/app>\nOrder allow,deny\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv/app>\nOrder allow,deny\n</Directory>',
      '<Directory /srv/app>\nOrder mutual-failure\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Order')) {
      const words = argumentsOf(node);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || words.length < 2) continue;
      const joined = words
        .flatMap(({ value }) => value.split(','))
        .filter((word) => word !== '')
        .join(',');
      if (!/^(allow,deny|deny,allow|mutual-failure)$/i.test(joined)) continue;
      report({
        at: locate(node, first.start, last.end),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`Order\` takes one word: ${refusal(server)}; write \`Order ${joined}\``,
        fixes: replaceIn(node, first.start, last.end, joined, { title: `write \`Order ${joined}\``, safe: true }),
      });
    }
  },
});
