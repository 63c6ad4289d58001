import { argumentsOf, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/options-mixed-signs',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Options with and without a sign',
  why: `\`Options\` either lists what is on, or changes what is inherited with \`+\` and \`-\`. httpd does not start with a mixture.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#options'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOptions «Indexes +ExecCGI»\n</Directory>',
        fixed: '<Directory /srv/app>\nOptions +Indexes +ExecCGI\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv/app>\nOptions +Indexes -ExecCGI\n</Directory>',
      '<Directory /srv/app>\nOptions Indexes ExecCGI\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Options')) {
      const words = argumentsOf(node);
      const signed = words.filter(({ value }) => /^[+-]/.test(value)).length;
      const [first, last] = [words[0], words.at(-1)];
      if (signed === 0 || signed === words.length || first === undefined || last === undefined) continue;
      const written = words.map(({ value }) => (/^[+-]/.test(value) ? value : `+${value}`)).join(' ');
      report({
        at: locate(node, first.start, last.end),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `either all options have a sign or none: ${refusal(server)}; write \`Options ${written}\``,
        fixes: replaceIn(node, first.start, last.end, written, { title: `write \`Options ${written}\``, safe: true }),
      });
    }
  },
});
