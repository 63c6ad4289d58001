import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/python-optimize',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A level of optimisation that does not exist',
  why: `\`WSGIPythonOptimize\` is 0, 1 or 2. Any other word is read as 0. With 2 Python also drops docstrings, which breaks packages that read them.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPythonOptimize.html'],
  examples: {
    bad: ['WSGIPythonOptimize «high»', 'WSGIPythonOptimize «2»'],
    good: ['WSGIPythonOptimize @LEVEL@', 'WSGIPythonOptimize 1', 'WSGIPythonOptimize ${LEVEL}'],
  },
  check(server, report) {
    for (const node of server.nodes('WSGIPythonOptimize')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || /^[01]$/.test(word.value) || isUnknown(word.value)) continue;
      if (word.value === '2') {
        report({
          at: word.location,
          node,
          severity: 'info',
          message:
            '`2` takes `assert` and all texts of documentation out of the code, which some packages need; `1` leaves these',
        });
        continue;
      }
      report({
        at: word.location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`WSGIPythonOptimize\` is 0, 1 or 2: \`${word.value}\` is read as ${Number.parseInt(word.value, 10) || 0}`,
      });
    }
  },
});
