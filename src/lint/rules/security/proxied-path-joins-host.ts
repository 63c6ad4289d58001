import { isUnknown } from '../../../model/arguments.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { appendTo } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/proxied-path-joins-host',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A proxied path that becomes a part of the host',
  why: `\`ProxyPass\` replaces the path by the target and appends the rest as it is. From \`ProxyPass /app/ http://10.0.0.5\` the request \`/app/x\` goes to the host \`10.0.0.5x\`: 500. A request for \`/app/.evil.example/\` goes to
\`10.0.0.5.evil.example\`, which an attacker chose. Both words end with a slash, or neither.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
    'https://cwe.mitre.org/data/definitions/918.html',
  ],
  examples: {
    bad: [
      { text: 'ProxyPass / «http://127.0.0.1:8000»\n', fixed: 'ProxyPass / http://127.0.0.1:8000/\n' },
      {
        text: 'ProxyPass "/app/" «"http://backend.example.com"»\n',
        fixed: 'ProxyPass "/app/" "http://backend.example.com/"\n',
      },
      'ProxyPass / «balancer://cluster» stickysession=ROUTEID',
      {
        text: 'ProxyPass / «unix:/run/app.sock|uwsgi:»\n',
        fixed: 'ProxyPass / unix:/run/app.sock|uwsgi://localhost/\n',
      },
      '<Location /app/>\nProxyPass «http://127.0.0.1:8000»\n</Location>',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/',
      'ProxyPass /app http://127.0.0.1:8000',
      'ProxyPass / !',
      'ProxyPass / "unix:/run/app.sock|http://localhost/"',
      'ProxyPass /app unix:/run/app.sock|uwsgi:',
      'ProxyPass / http://${BACKEND}',
      'ProxyPass /app/ http://127.0.0.1:8000/app',
    ],
  },
  check(server, report) {
    for (const { node, path, target } of proxiedPaths(server, 'ProxyPass')) {
      if (!path.endsWith('/') || isUnknown(target.value)) continue;
      // Behind a socket, a scheme alone stands for its URL of this machine (`ap_proxy_define_worker`).
      const short = /^unix:[^|]*\|[a-z]+:$/i.test(target.value);
      if (!short && !/^(?:unix:[^|]*\|)?[a-z][\w+.-]*:\/\/[^/?#;]+$/i.test(target.value)) continue;
      const rest = short ? '//localhost/' : '/';
      report({
        at: target.location,
        node,
        message: `the request \`${path}x\` goes to the host \`${target.value}${rest.slice(0, -1)}x\`, which is not there: 500 (\`AH00898\`); write \`${target.value}${rest}\``,
        fixes: appendTo(node, target, rest, false),
      });
    }
  },
});
