import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/client-certificate-unchecked',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Client certificates that anybody can make',
  why: `With \`SSLVerifyClient optional_no_ca\` any certificate is taken, also one that the client signed itself a minute ago with somebody else's name in it. \`SSL_CLIENT_S_DN\` and \`FakeBasicAuth\` then say what the client likes. Only
\`SSL_CLIENT_VERIFY\` tells (\`SUCCESS\` or \`GENEROUS\`). \`require\` and \`optional\` check against \`SSLCACertificateFile\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslverifyclient'],
  examples: {
    bad: [
      'SSLVerifyClient «optional_no_ca»',
      '<Location /admin>\nSSLVerifyClient «optional_no_ca»\nSSLOptions +FakeBasicAuth\n</Location>',
    ],
    good: [
      'SSLVerifyClient require\nSSLCACertificateFile /etc/ssl/clients.pem',
      'SSLVerifyClient optional',
      'SSLVerifyClient optional_no_ca\n<Location />\nRequire expr %{SSL_CLIENT_VERIFY} == "SUCCESS"\n</Location>',
    ],
  },
  check(server, report) {
    if (server.nodes('Require', 'SSLRequire', '<If', 'RewriteCond').some(({ args }) => /SSL_CLIENT_VERIFY/i.test(args)))
      return;
    for (const node of server.nodes('SSLVerifyClient')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^optional_no_ca$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message:
          'a certificate that the client signed itself is taken too; write `require`, or check `SSL_CLIENT_VERIFY`',
      });
    }
  },
});
