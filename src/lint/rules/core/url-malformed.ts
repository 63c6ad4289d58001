import { type Argument, argumentsOf, isUnknown, locate } from '../../../model/arguments.js';
import { redirectWords } from '../../../model/redirect-words.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

const SCHEMES = 'https?|wss?|fcgi|scgi|uwsgi|ajp|h2c?';

/** What a URL begins with that is written wrong, and what is right in its place. */
const FORMS: readonly { readonly pattern: RegExp; readonly right: (found: string, scheme: string) => string }[] = [
  {
    pattern: new RegExp(`^(${SCHEMES})://(?:${SCHEMES})://`, 'i'),
    right: (found, scheme) => found.slice(scheme.length + 3),
  },
  { pattern: new RegExp(`^(${SCHEMES}):/(?=[\\w[%])`, 'i'), right: (_, scheme) => `${scheme}://` },
  { pattern: /^(https?)(?:;\/\/|\/\/:?)(?=[\w[%])/i, right: (_, scheme) => `${scheme}://` },
  { pattern: /^(?:htp|htpp|htttp|hhtp|httpp|hthp|ttp):\/\//i, right: () => 'http://' },
  { pattern: /^(?:htps|htpps|htttps|hhtps|httpss|ttps):\/\//i, right: () => 'https://' },
  { pattern: new RegExp(`^(${SCHEMES})://[\\w.-]+:\\{\\d+\\}`, 'i'), right: (found) => found.replace(/[{}]/g, '') },
];

export default defineRule({
  name: 'core/url-malformed',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A URL that begins with something else',
  why: `httpd looks at the URLs of redirects and backends only in parts. With the scheme written twice, with one slash behind it or with a slip in it, it takes the rest for the name of a host, which it does not find (500), or sends browsers to a page that is not there; and
\`RewriteRule\` takes what does not begin with a scheme and \`://\` for a path of this server.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      {
        text: 'ProxyPass /app http://127.0.0.1:8001\nProxyPassReverse /app «http://http://»127.0.0.1:8001\n',
        fixed: 'ProxyPass /app http://127.0.0.1:8001\nProxyPassReverse /app http://127.0.0.1:8001\n',
      },
      {
        text: 'RewriteEngine On\nRewriteRule ^ «https:/»%{HTTP_HOST}%{REQUEST_URI} [R,L]\n',
        fixed: 'RewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R,L]\n',
      },
      { text: 'Redirect / "«htps://»www.example.com/"\n', fixed: 'Redirect / "https://www.example.com/"\n' },
      'RewriteEngine On\nRewriteRule ^ «https//»www.example.com/ [R=301]',
      'RewriteEngine On\nRewriteRule ^/live «ws://localhost:{8080}»/live [P]',
    ],
    good: [
      'ProxyPass /app http://127.0.0.1:8001\nProxyPassReverse /app http://127.0.0.1:8001',
      'RewriteEngine On\nRewriteRule ^/http/(.*) http://$1 [P]',
      '<Location /app/>\nRewriteEngine On\nRewriteRule /(.*) ws:/$1 [P]\n</Location>',
      'RewriteEngine On\nRewriteRule ^/(https?)/(.*) /fetch?url=$1://$2 [PT]',
      'Redirect /http:/ https://www.example.com/',
      'RewriteEngine On\nRewriteRule ^/archive/(.*) https://web.archive.org/web/http://example.com/$1 [R]',
      'RewriteEngine On\nRewriteRule ^/h2/(.*) h2/$1',
    ],
  },
  check(server, report) {
    for (const { node, word } of urlsOf(server)) {
      if (isUnknown(word.value)) continue;
      for (const { pattern, right } of FORMS) {
        const [found = '', scheme = ''] = pattern.exec(word.value) ?? [];
        if (found === '') continue;
        const start = word.start + (word.quoted ? 1 : 0);
        const meant = right(found, scheme);
        report({
          at: locate(node, start, start + found.length),
          node,
          message: `no URL begins like that, and httpd takes a part of it for the host or for a path; write \`${meant}\``,
          fixes: replaceIn(node, start, start + found.length, meant, { title: `write \`${meant}\``, safe: false }),
        });
        break;
      }
    }
  },
});

/** The words that name another server. */
function urlsOf(server: Server): readonly { readonly node: ConfigNode; readonly word: Argument }[] {
  const proxied = server.nodes('ProxyPass', 'ProxyPassMatch', 'ProxyPassReverse').flatMap((node) =>
    argumentsOf(node)
      .slice(0, 2)
      .map((word) => ({ node, word })),
  );
  const redirected = server
    .nodes('Redirect', 'RedirectMatch', 'RedirectPermanent', 'RedirectTemp')
    .flatMap((node) => redirectWords(node).words.map((word) => ({ node, word })));
  const rewritten = rewritesOf(server).map(({ node, target }) => ({ node, word: target }));
  return [...proxied, ...redirected, ...rewritten].filter(({ node }) => server.problemAt(node) === undefined);
}
