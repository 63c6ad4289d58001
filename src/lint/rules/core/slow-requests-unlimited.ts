import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/slow-requests-unlimited',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Headers that may take forever',
  why: `mod_reqtimeout ends connections whose headers do not arrive in 20 to 40 seconds. \`header=0\` switches that off: a client that sends one byte at a time holds a worker, and some hundreds of connections from one
machine hold all of them (Slowloris).`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_reqtimeout.html#requestreadtimeout',
    'https://www.cve.org/CVERecord?id=CVE-2007-6750',
  ],
  examples: {
    bad: ['RequestReadTimeout «header=0»', 'RequestReadTimeout «header=0» body=0'],
    good: ['RequestReadTimeout header=20-40,MinRate=500 body=20,MinRate=500', 'RequestReadTimeout header=20-40 body=0'],
  },
  check(server, report) {
    for (const node of server.nodes('RequestReadTimeout'))
      for (const word of argumentsOf(node))
        if (/^header=0$/i.test(word.value))
          report({
            at: word.location,
            node,
            message:
              'a client that sends its headers a byte at a time holds a worker for as long as it likes; write `header=20-40,MinRate=500`',
          });
  },
});
