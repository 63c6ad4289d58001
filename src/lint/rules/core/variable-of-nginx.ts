import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { allHeaderLines } from '../../../model/header-lines.js';
import { redirectWords } from '../../../model/redirect-words.js';
import { rewriteTexts } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Variables of nginx, and what httpd calls them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['args', '%{QUERY_STRING}'],
  ['host', '%{HTTP_HOST}'],
  ['http_host', '%{HTTP_HOST}'],
  ['http_upgrade', '%{HTTP:Upgrade}'],
  ['proxy_add_x_forwarded_for', ''],
  ['query_string', '%{QUERY_STRING}'],
  ['remote_addr', '%{REMOTE_ADDR}'],
  ['remote_user', '%{REMOTE_USER}'],
  ['request_uri', '%{REQUEST_URI}'],
  ['scheme', '%{REQUEST_SCHEME}'],
  ['server_name', '%{SERVER_NAME}'],
  ['uri', '%{REQUEST_URI}'],
]);

const SPELLED = new RegExp(`\\$(${[...NAMES.keys()].join('|')})\\b|%\\(([A-Z][A-Z_]+)\\)`);

export default defineRule({
  name: 'core/variable-of-nginx',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A variable as httpd does not spell it',
  why: `Variables of httpd are written \`%{NAME}\`. What nginx calls \`$host\` or \`$remote_addr\`, and \`%(NAME)\` with the wrong kind of brackets, is taken as it is written: backends get a header that says \`$remote_addr\`, browsers are sent to a host \`$host\`. Behind
\`expr=\` the values of \`Header\` and \`RequestHeader\` know the same names as \`RewriteRule\`. \`X-Forwarded-For\` needs no line, mod_proxy adds it by itself.`,
  references: [
    'https://httpd.apache.org/docs/2.4/expr.html#vars',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#x-headers',
  ],
  examples: {
    bad: [
      'RequestHeader set X-Real-IP «$remote_addr»',
      'RequestHeader set X-Forwarded-Proto expr=«%(REQUEST_SCHEME)»',
      'RequestHeader set X-Forwarded-For «$proxy_add_x_forwarded_for»',
      'Redirect permanent / https://«$host»/',
      'RewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}«$request_uri» [R=301,L]',
      'RewriteEngine On\nRewriteCond «$http_upgrade» websocket\nRewriteRule ^/(.*) ws://127.0.0.1:8000/$1 [P]',
      'ProxyPass / "http://«$host»:8000/"',
    ],
    good: [
      'RequestHeader set X-Real-IP expr=%{REMOTE_ADDR}',
      'RewriteEngine On\nRewriteRule ^(.*)$ https://%{HTTP_HOST}$1 [R=301,L]',
      'Define host www.example.com\nRedirect permanent / https://${host}/',
      'RewriteEngine On\nRewriteRule ^/price - [E=IN_$US:1]',
      'Header set X-Shell "echo $hostname"',
      '<Macro Site $host>\nRedirect permanent / https://$host/\n</Macro>\nUse Site www.example.com',
    ],
  },
  check(server, report) {
    for (const { node, word, filled } of valuesOf(server)) {
      const found = SPELLED.exec(node.line.text.slice(word.start, word.end));
      if (found === null) continue;
      const [written, name = '', bracketed] = found;
      const meant = bracketed === undefined ? (NAMES.get(name) ?? '') : `%{${bracketed}}`;
      const start = word.start + found.index;
      report({
        at: locate(node, start, start + written.length),
        node,
        message: `no variable of httpd is spelled like that, and it goes out as it is written; ${meant === '' ? 'leave out the line, since mod_proxy adds this header by itself' : advice(node, meant, filled)}`,
      });
    }
  },
});

function advice(node: ConfigNode, meant: string, filled: boolean): string {
  if (filled) return `write \`${meant}\``;
  return /header$/i.test(node.name) ? `write \`expr=${meant}\`` : `write a \`RewriteRule\` with \`${meant}\``;
}

interface Value {
  readonly node: ConfigNode;
  readonly word: Argument;
  /** httpd fills variables in here. */
  readonly filled: boolean;
}

/** The words in which people want variables to be filled in. */
function valuesOf(server: Server): readonly Value[] {
  const headers = allHeaderLines(server).flatMap(({ node, value, action }) =>
    value === undefined || action.startsWith('edit')
      ? []
      : [{ node, word: value, filled: /^expr=/i.test(value.value) }],
  );
  const rewritten = rewriteTexts(server).map((each) => ({ ...each, filled: true }));
  const redirects = server.nodes('Redirect', 'RedirectPermanent', 'RedirectTemp', 'RedirectMatch').flatMap((node) =>
    redirectWords(node)
      .words.slice(1)
      .map((word) => ({ node, word, filled: false })),
  );
  const proxied = server.nodes('ProxyPass', 'ProxyPassMatch').flatMap((node) =>
    argumentsOf(node)
      .slice(1, 2)
      .map((word) => ({ node, word, filled: false })),
  );
  return [...headers, ...rewritten, ...redirects, ...proxied];
}
