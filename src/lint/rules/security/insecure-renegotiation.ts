import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/insecure-renegotiation',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Requests that an attacker can begin for a client',
  why: `\`SSLInsecureRenegotiation on\` takes clients that do not know RFC 5746. Who sits in between can then begin a request and let the client end it, with the client's cookie or certificate. Such clients died out in 2011.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslinsecurerenegotiation',
    'https://www.cve.org/CVERecord?id=CVE-2009-3555',
  ],
  examples: {
    bad: [{ text: 'SSLInsecureRenegotiation «on»\n', fixed: 'SSLInsecureRenegotiation off\n' }],
    good: ['SSLInsecureRenegotiation off'],
  },
  check(server, report) {
    for (const node of server.nodes('SSLInsecureRenegotiation')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^on$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: 'an attacker in between can begin requests that the client ends; write `SSLInsecureRenegotiation off`',
        fixes: replaceIn(node, word.start, word.end, 'off', { title: 'write `off`', safe: false }),
      });
    }
  },
});
