import { argumentsOf } from '../../../model/arguments.js';
import { backendUrl } from '../../../model/backend-url.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import type { Server } from '../../../model/server.js';
import { withoutLastSlash } from '../../../text/index.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/cookie-path-reversed',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Paths of cookies in the order of ProxyPass',
  why: `\`ProxyPass\` names the public path first. \`ProxyPassReverseCookiePath\` names the path of the backend first, which it looks for in \`Set-Cookie\`, and then the public one. The other way round it finds nothing: browsers do not send the cookie back, and users are asked to log in again and
again. Both are paths, not URLs.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypassreversecookiepath'],
  examples: {
    bad: [
      {
        text: 'ProxyPass /shop http://127.0.0.1:8080/app\nProxyPassReverseCookiePath «/shop /app»\n',
        fixed: 'ProxyPass /shop http://127.0.0.1:8080/app\nProxyPassReverseCookiePath /app /shop\n',
      },
      'ProxyPass /shop http://127.0.0.1:8080\nProxyPassReverseCookiePath «/shop/ /»',
      'ProxyPass /shop http://127.0.0.1:8080/app/\nProxyPassReverseCookiePath «/shop http://127.0.0.1:8080/app/»',
    ],
    good: [
      'ProxyPass /shop http://127.0.0.1:8080/app\nProxyPassReverseCookiePath /app /shop',
      'ProxyPass /shop http://127.0.0.1:8080\nProxyPassReverseCookiePath / /shop/',
      'ProxyPass /shop http://127.0.0.1:8080/shop\nProxyPassReverseCookiePath /shop /shop',
      'ProxyPass /a http://127.0.0.1:8080/b\nProxyPass /b http://127.0.0.1:8080/a\nProxyPassReverseCookiePath /a /b',
      'ProxyPassReverseCookiePath /shop /app',
    ],
  },
  check(server, report) {
    const swaps = swapped(server);
    for (const node of server.nodes('ProxyPassReverseCookiePath')) {
      const [first, second] = argumentsOf(node);
      if (first === undefined || second === undefined) continue;
      const [of, to] = [first.value, pathOf(second.value)];
      // What one backend has as its path may be public for another one.
      if (same(of, to) || !swaps.has(key(of, to)) || swaps.has(key(to, of))) continue;
      const text = `${to} ${of}`;
      report({
        at: {
          source: first.location.source,
          span: { start: first.location.span.start, end: second.location.span.end },
        },
        node,
        message: `the path of the backend comes first here, and its cookies are not found under \`${of}\`: browsers do not send them back; write \`${text}\``,
        fixes: replaceIn(node, first.start, second.end, text, { title: `write \`${text}\``, safe: false }),
      });
    }
  },
});

/** Each public path with the path that it has at its backend. */
function swapped(server: Server): ReadonlySet<string> {
  const pairs = proxiedPaths(server, 'ProxyPass').flatMap(({ path, target }) => {
    const url = backendUrl(target.value);
    return url === null ? [] : [key(path, url.path === '' ? '/' : url.path)];
  });
  return new Set(pairs);
}

function key(of: string, to: string): string {
  return `${withoutLastSlash(of)} ${withoutLastSlash(to)}`;
}

function same(a: string, b: string): boolean {
  return withoutLastSlash(a) === withoutLastSlash(b);
}

/** The path of a URL, where one is written by mistake. */
function pathOf(word: string): string {
  return backendUrl(word)?.path ?? word;
}
