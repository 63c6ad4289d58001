import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/slow-request-holds-worker',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Requests that may take for ever',
  why: `Who opens connections and sends a byte now and then keeps a worker busy with each (Slowloris); with a few hundred of them the server answers nobody. mod_reqtimeout ends such requests by default
(\`handshake=0 header=20-40,MinRate=500 body=20,MinRate=500\`); \`header=0\` turns that off.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_reqtimeout.html',
    'https://www.cve.org/CVERecord?id=CVE-2007-6750',
  ],
  examples: {
    bad: ['RequestReadTimeout «header=0» body=20', 'RequestReadTimeout «header=0» «body=0»'],
    good: [
      'RequestReadTimeout header=20-40,MinRate=500 body=20,MinRate=500',
      'RequestReadTimeout handshake=0 header=10',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('RequestReadTimeout'))
      for (const word of argumentsOf(node)) {
        const part = /^(header|body)=0+$/i.exec(word.value)?.[1]?.toLowerCase();
        if (part === undefined) continue;
        report({
          at: word.location,
          node,
          message: `a client may send the ${part} of a request as slowly as it likes and hold a worker all the time; set seconds, such as \`${part}=20\``,
        });
      }
  },
});
