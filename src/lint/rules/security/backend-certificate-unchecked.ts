import { argumentsOf } from '../../../model/arguments.js';
import { isLoopback } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

/** What turns a check of the backend's certificate off. */
const OFF: Readonly<Record<string, RegExp>> = {
  sslproxyverify: /^(none|optional_no_ca)$/i,
  sslproxycheckpeername: /^off$/i,
  sslproxycheckpeerexpire: /^off$/i,
};

export default defineRule({
  name: 'security/backend-certificate-unchecked',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'A backend that anybody can pose as',
  why: `\`ProxyPass\` to \`https://\` hides the traffic from who listens, but without a check of the certificate not from who answers in the backend's place: passwords and sessions go there. \`SSLProxyVerify require\` with
\`SSLProxyCACertificateFile\` checks it, and \`SSLProxyCheckPeerName\`, on by default, the name.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslproxyverify',
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslproxycheckpeername',
  ],
  examples: {
    bad: [
      'SSLProxyEngine on\nSSLProxyVerify «none»\nProxyPass / https://app.example.com/',
      'SSLProxyEngine on\nSSLProxyVerify require\nSSLProxyCheckPeerName «off»\nProxyPass / https://app.example.com/',
    ],
    good: [
      'SSLProxyEngine on\nSSLProxyVerify require\nSSLProxyCACertificateFile /etc/ssl/ca.pem\nProxyPass / https://app.example.com/',
      'SSLProxyEngine on\nSSLProxyVerify none\nProxyPass / https://127.0.0.1:8443/',
      'SSLProxyVerify none\nProxyPass / http://app.example.com/',
    ],
  },
  check(server, report) {
    const targets = server
      .nodes('ProxyPass', 'ProxyPassMatch', 'BalancerMember', 'RewriteRule')
      .flatMap((node) => argumentsOf(node).map(({ value }) => /^(?:https|wss):\/\/([^/]+)/i.exec(value)?.[1] ?? ''));
    if (!targets.some((authority) => authority !== '' && !isLoopback(authority))) return;
    for (const node of server.nodes('SSLProxyVerify', 'SSLProxyCheckPeerName', 'SSLProxyCheckPeerExpire')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || OFF[node.name.toLowerCase()]?.test(word.value) !== true) continue;
      report({
        at: word.location,
        node,
        message:
          'whoever answers in the place of the backend is believed; check its certificate with `SSLProxyVerify require` and `SSLProxyCACertificateFile`',
      });
    }
  },
});
