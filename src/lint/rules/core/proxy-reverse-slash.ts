import { isUnknown } from '../../../model/arguments.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { appendSlash, removeLastSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-reverse-slash',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A ProxyPassReverse with a slash on one side only',
  why: `\`ProxyPassReverse\` replaces the beginning of the backend's redirects by the path and leaves the rest as it is. With \`ProxyPassReverse / http://10.0.0.5\` the redirect to \`http://10.0.0.5/login\` leads to \`//login\`, and with
\`ProxyPassReverse /app http://10.0.0.5/\` to \`/applogin\`. Both words end with a slash, or neither, as those of \`ProxyPass\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypassreverse'],
  examples: {
    bad: [
      {
        text: 'ProxyPass / http://127.0.0.1:8000/\nProxyPassReverse / «http://127.0.0.1:8000»\n',
        fixed: 'ProxyPass / http://127.0.0.1:8000/\nProxyPassReverse / http://127.0.0.1:8000/\n',
      },
      {
        text: 'ProxyPass /app http://127.0.0.1:8000\nProxyPassReverse /app «"http://127.0.0.1:8000/"»\n',
        fixed: 'ProxyPass /app http://127.0.0.1:8000\nProxyPassReverse /app "http://127.0.0.1:8000"\n',
      },
      '<Location /app/>\nProxyPass http://127.0.0.1:8000/app/\nProxyPassReverse «http://127.0.0.1:8000/app»\n</Location>',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/\nProxyPassReverse / http://127.0.0.1:8000/',
      'ProxyPass /app http://127.0.0.1:8000\nProxyPassReverse /app http://127.0.0.1:8000',
      'ProxyPassReverse / http://${BACKEND}',
      'ProxyPassReverse / balancer://cluster',
      '<LocationMatch ^/app>\nProxyPassReverse http://127.0.0.1:8000/\n</LocationMatch>',
    ],
  },
  check(server, report) {
    for (const { node, path, target } of proxiedPaths(server, 'ProxyPassReverse')) {
      if (isUnknown(path) || isUnknown(target.value) || !/^https?:\/\//i.test(target.value)) continue;
      const open = path.endsWith('/');
      if (open === target.value.endsWith('/')) continue;
      report({
        at: target.location,
        node,
        message: open
          ? `a redirect of the backend to \`${target.value}/x\` becomes one to \`${path}/x\`; write \`${target.value}/\``
          : `a redirect of the backend to \`${target.value}x\` becomes one to \`${path}x\`; end both words with a slash, or neither`,
        fixes: open ? appendSlash(node, target, false) : removeLastSlash(node, target, false),
      });
    }
  },
});
