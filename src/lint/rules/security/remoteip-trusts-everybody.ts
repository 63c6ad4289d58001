import { argumentOrLine, argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

const LISTS = [
  'RemoteIPInternalProxy',
  'RemoteIPInternalProxyList',
  'RemoteIPTrustedProxy',
  'RemoteIPTrustedProxyList',
];
const EVERYBODY = /^(0\.0\.0\.0\/0+(\.0\.0\.0)?|::\/0+|0\.0\.0\.0\/1|128\.0\.0\.0\/1)$/;

export default defineRule({
  name: 'security/remoteip-trusts-everybody',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An address that the client writes itself',
  why: `mod_remoteip takes the address of the client out of a header. Without a list of proxies, or with one that holds all addresses, it believes every client: any public address in \`X-Forwarded-For\`, and with \`RemoteIPInternalProxy\` private ones too, passes \`Require ip\`, and logs and
bans name somebody else. \`RemoteIPInternalProxy\` names the proxies whose word counts.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_remoteip.html#remoteipheader',
    'https://httpd.apache.org/docs/2.4/mod/mod_remoteip.html#remoteipinternalproxy',
  ],
  examples: {
    bad: ['RemoteIPHeader «X-Forwarded-For»', 'RemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy «0.0.0.0/0»'],
    good: [
      'RemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy 10.0.0.5',
      'RemoteIPHeader X-Forwarded-For\nRemoteIPTrustedProxyList conf/proxies.lst',
      '# RemoteIPHeader X-Forwarded-For\nRemoteIPInternalProxy 10.0.0.0/8',
    ],
  },
  check(server, report) {
    const lists = server.nodes(...LISTS);
    for (const node of lists)
      for (const word of argumentsOf(node))
        if (EVERYBODY.test(word.value))
          report({
            at: word.location,
            node,
            message: 'every client is believed what it writes into the header; name the addresses of the proxies alone',
          });
    if (lists.length > 0 || server.incomplete) return;
    for (const node of server.nodes('RemoteIPHeader'))
      report({
        at: argumentOrLine(node, 0),
        node,
        message:
          'without a list of proxies every client is believed what it writes into this header; add `RemoteIPInternalProxy` with the addresses of the proxies',
      });
  },
});
