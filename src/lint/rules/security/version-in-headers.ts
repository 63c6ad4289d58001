import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/version-in-headers',
  severity: 'info',
  preset: 'security',
  fixable: 'safe',
  title: 'Answers that name the versions of the server',
  why: `\`ServerTokens\` says how much of its software the server names in the \`Server\` header of every answer. With \`Full\`, \`OS\`, \`Minor\` or \`Major\` it
tells who scans for a known hole whether to try it here. \`Prod\` leaves \`Apache\` alone. This hides no hole; it saves being picked by a list.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#servertokens'],
  examples: {
    bad: [
      { text: 'ServerTokens «Full»\n', fixed: 'ServerTokens Prod\n' },
      { text: 'ServerTokens «OS»\n', fixed: 'ServerTokens Prod\n' },
      { text: 'ServerTokens «"Minimal"»\n', fixed: 'ServerTokens Prod\n' },
    ],
    good: ['ServerTokens Prod', 'ServerTokens ProductOnly', 'ServerTokens prod'],
  },
  check(server, report) {
    // The last one counts; it is of the server as a whole.
    const node = server.nodes('ServerTokens').at(-1);
    const word = node === undefined ? undefined : argumentsOf(node)[0];
    if (node === undefined || word === undefined || server.problemAt(node) !== undefined) return;
    if (/^prod(uctonly)?$/i.test(word.value)) return;
    report({
      at: word.location,
      node,
      message: `\`ServerTokens ${word.value}\` tells every client more than the name of the server; write \`ServerTokens Prod\``,
      fixes: replaceIn(node, word.start, word.end, 'Prod', { title: 'write `Prod`', safe: true }),
    });
  },
});
