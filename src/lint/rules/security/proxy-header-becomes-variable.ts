import { compareVersions } from '../../../directives/availability.js';
import { lineOf } from '../../../model/arguments.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { defineRule } from '../../rule.js';

const FIXED = '2.4.24';

export default defineRule({
  name: 'security/proxy-header-becomes-variable',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A Proxy header that becomes HTTP_PROXY',
  why: `Programs get the headers of a request as variables: \`Proxy: evil.example\` becomes \`HTTP_PROXY\`, which libraries take for the proxy that all of their own requests go through (httpoxy). httpd leaves it out since ${FIXED}; before that
\`RequestHeader unset Proxy early\` does.`,
  references: [
    'https://www.cve.org/CVERecord?id=CVE-2016-5387',
    'https://www.apache.org/security/asf-httpoxy-response.txt',
  ],
  examples: {
    bad: [
      { text: '«ScriptAlias /cgi-bin/ /usr/lib/cgi-bin/»', serverVersion: '2.4.18' },
      { text: '«ProxyPass /app fcgi://127.0.0.1:9000/srv/app»', serverVersion: '2.4.10' },
    ],
    good: [
      'ScriptAlias /cgi-bin/ /usr/lib/cgi-bin/',
      { text: 'RequestHeader unset Proxy early\nScriptAlias /cgi-bin/ /usr/lib/cgi-bin/', serverVersion: '2.4.18' },
      { text: 'ProxyPass /app http://127.0.0.1:9000/app', serverVersion: '2.4.10' },
    ],
  },
  check(server, report) {
    if (compareVersions(server.settings.serverVersion, FIXED) >= 0 || server.incomplete) return;
    if (requestHeaderLines(server).some(({ action, name }) => action === 'unset' && name === 'proxy')) return;
    const [node] = [
      ...server.nodes('ScriptAlias', 'ScriptAliasMatch', 'WSGIScriptAlias'),
      ...server.nodes('ProxyPass', 'ProxyPassMatch').filter(({ args }) => /\b(fcgi|scgi|uwsgi):\/\//i.test(args)),
    ];
    if (node === undefined) return;
    report({
      at: lineOf(node),
      node,
      message: `before httpd ${FIXED} a client sets \`HTTP_PROXY\` for programs with a \`Proxy\` header; add \`RequestHeader unset Proxy early\``,
    });
  },
});
