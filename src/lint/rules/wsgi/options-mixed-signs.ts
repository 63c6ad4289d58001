import { isSwitch } from '../../../directives/checks/options.js';
import { argumentsOf, isUnknown, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

const SIGN = /^[+-]/;

export default defineRule({
  name: 'wsgi/options-mixed-signs',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Options with and without a sign',
  why: `\`Options\` either lists what is on, or changes what is inherited with \`+\` and \`-\`. httpd does not start with a mixture.
Only \`All\` and \`None\`, which come first and have no sign, may be followed by options with one.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#options'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOptions «Indexes +ExecCGI»\n</Directory>',
        fixed: '<Directory /srv/app>\nOptions +Indexes +ExecCGI\n</Directory>',
      },
      '<Directory /srv/app>\nOptions «FollowSymLinks +None»\n</Directory>',
    ],
    good: [
      '<Directory /srv/app>\nOptions +Indexes -ExecCGI\n</Directory>',
      '<Directory /srv/app>\nOptions Indexes ExecCGI\n</Directory>',
      '<Directory /srv/app>\nOptions All -Indexes\n</Directory>',
      '<Directory /srv/app>\nOptions ${OPTIONS} +ExecCGI\n</Directory>',
      '<Directory /srv/app>\nOptions none +FollowSymLinks -Indexes\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Options')) {
      const words = argumentsOf(node);
      const signed = words.filter(({ value }) => SIGN.test(value)).length;
      const [first, last] = [words[0], words.at(-1)];
      if (signed === 0 || signed === words.length || first === undefined || last === undefined) continue;
      if (/^(?:all|none)$/i.test(first.value) || isUnknown(node.args)) continue;
      const written = words.map(({ value }) => (SIGN.test(value) ? value : `+${value}`)).join(' ');
      const isRight = words.every(({ value }) => isSwitch(value.replace(SIGN, '')));
      report({
        at: locate(node, first.start, last.end),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `either all options have a sign or none: ${refusal(server)}${isRight ? `; write \`Options ${written}\`` : ''}`,
        fixes: isRight
          ? replaceIn(node, first.start, last.end, written, { title: `write \`Options ${written}\``, safe: true })
          : [],
      });
    }
  },
});
