import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/slowrequests-on',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A number of seconds that is no number',
  why: `\`WSGISlowRequests\` takes the seconds after which a request is logged as slow. \`On\` is read as 0, which turns it off.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [{ text: 'WSGISlowRequests «On»', modWsgiVersion: '6.0.5' }],
    good: [
      { text: 'WSGISlowRequests @SECONDS@', modWsgiVersion: '6.0.5' },
      { text: 'WSGISlowRequests 2.5', modWsgiVersion: '6.0.5' },
    ],
  },
  check(server, report) {
    for (const node of server.nodes('WSGISlowRequests')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || /^\d*\.?\d+$/.test(word.value) || isUnknown(word.value) || /^off$/i.test(word.value))
        continue;
      report({
        at: word.location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${word.value}\` is read as 0 and logs no request: write a number of seconds`,
      });
    }
  },
});
