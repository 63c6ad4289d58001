import { argumentValue, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** What is to go, and what to do instead. */
const DEPRECATED: Readonly<Record<string, string>> = {
  SSLCertificateChainFile:
    "put the intermediate certificates behind the server's own in the file of `SSLCertificateFile`",
  SSLRequire: 'write `Require expr`, which knows the same comparisons and takes part in `<RequireAny>` and its like',
  SSLLog: 'write `ErrorLog`',
  SSLLogLevel: 'write `LogLevel ssl:…`',
  FancyIndexing: 'write `IndexOptions FancyIndexing`',
};

export default defineRule({
  name: 'core/deprecated-directive',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  tag: 'deprecated',
  title: 'A directive that is deprecated',
  why: `These directives still work and have had a successor for years; new features are in the successor alone. \`SSLRequire\` is evaluated before and apart from \`Require\`, so that one can forbid what the other
is meant to allow. The file of \`SSLCertificateChainFile\` serves one certificate only, where a server with an RSA and an ECDSA key needs two chains.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslcertificatechainfile',
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslrequire',
  ],
  examples: {
    bad: [
      '<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /etc/ssl/a.pem\n«SSLCertificateChainFile /etc/ssl/chain.pem»\n</VirtualHost>',
      '<Location /admin>\n«SSLRequire %{SSL_CLIENT_S_DN_O} eq "Example"»\n</Location>',
    ],
    good: [
      'DefaultType None',
      '<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /etc/ssl/fullchain.pem\n</VirtualHost>',
      '<Location /admin>\nRequire expr %{SSL_CLIENT_S_DN_O} == "Example"\n</Location>',
    ],
  },
  check(server, report) {
    for (const [name, instead] of Object.entries(DEPRECATED))
      for (const node of server.nodes(name)) {
        if (server.problemAt(node) !== undefined || /^none$/i.test(argumentValue(node, 0))) continue;
        report({ at: lineOf(node), node, message: `\`${node.name}\` is deprecated; ${instead}` });
      }
  },
});
