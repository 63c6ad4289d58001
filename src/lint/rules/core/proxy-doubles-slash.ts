import { isUnknown } from '../../../model/arguments.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { withoutLastSlash } from '../../../text/index.js';
import { removeLastSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-doubles-slash',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A proxied path that begins with two slashes at the backend',
  why: `\`ProxyPass\` replaces the path by the target and appends the rest as it is. From \`ProxyPass /app http://10.0.0.5:8000/\` the request \`/app/x\` is asked of the backend as \`//x\`, which Django, Flask and most others do not know: 404. Rules of the
backend that guard \`/x\` do not see it either. Both words end with a slash, or neither.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      {
        text: 'ProxyPass /app «http://127.0.0.1:8000/»\n',
        fixed: 'ProxyPass /app http://127.0.0.1:8000\n',
      },
      {
        text: 'ProxyPass "/app" «"https://backend.example.com/base/"» retry=0\n',
        fixed: 'ProxyPass "/app" "https://backend.example.com/base" retry=0\n',
      },
      '<Location /app>\nProxyPass «http://127.0.0.1:8000/»\n</Location>',
      'ProxyPass /app «"unix:/run/app.sock|http://localhost/"»',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/',
      'ProxyPass /app/ http://127.0.0.1:8000/',
      'ProxyPass /app http://127.0.0.1:8000',
      'ProxyPass /app http://127.0.0.1:8000/app',
      'ProxyPass /app !',
      'ProxyPass /live ws://127.0.0.1:8000/',
      'ProxyPass /health http://127.0.0.1:8000/?probe=/',
      '<LocationMatch ^/(app|api)$>\nProxyPass http://127.0.0.1:8000/\n</LocationMatch>',
    ],
  },
  check(server, report) {
    for (const { node, path, target } of proxiedPaths(server, 'ProxyPass')) {
      if (path.endsWith('/') || isUnknown(path) || isUnknown(target.value)) continue;
      if (!/https?:\/\/[^?#]*\/$/i.test(target.value)) continue;
      const trimmed = withoutLastSlash(target.value);
      report({
        at: target.location,
        node,
        message: `the backend is asked for \`${path}/x\` as \`${pathOf(target.value)}/x\`, which few applications know (404); write \`${trimmed}\``,
        fixes: removeLastSlash(node, target, false),
      });
    }
  },
});

/** The path of a URL. */
function pathOf(url: string): string {
  return url.slice(url.indexOf('/', url.lastIndexOf('://') + 3));
}
