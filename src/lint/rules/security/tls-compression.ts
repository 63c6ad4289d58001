import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/tls-compression',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Compression inside of TLS',
  why: `Who can make a browser send requests and sees how long they are when compressed guesses the cookie in them, character by character (CRIME). \`SSLCompression\` is off since 2.4.4, and browsers have left it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcompression',
    'https://www.cve.org/CVERecord?id=CVE-2012-4929',
  ],
  examples: {
    bad: [{ text: 'SSLCompression «on»\n', fixed: 'SSLCompression off\n' }],
    good: ['SSLCompression off', 'SSLCompression Off'],
  },
  check(server, report) {
    for (const node of server.nodes('SSLCompression')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^on$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: 'cookies can be guessed from the length of compressed requests (CRIME); write `SSLCompression off`',
        fixes: replaceIn(node, word.start, word.end, 'off', { title: 'write `off`', safe: true }),
      });
    }
  },
});
