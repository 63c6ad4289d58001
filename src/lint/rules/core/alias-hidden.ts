import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/alias-hidden',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An alias or redirect that an earlier one hides',
  why: `mod_alias takes the first \`Alias\` that matches, and before that the first \`Redirect\`; mod_proxy takes the first \`ProxyPass\`. One for a path below an earlier one of the same kind is never reached: specific
paths come first.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#order',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
  ],
  examples: {
    bad: [
      'Alias /static /srv/static\nAlias «/static/admin» /srv/admin/static',
      'Redirect /old https://www.example.com/new\nRedirect «/old/shop» https://shop.example.com',
      'ProxyPass / http://127.0.0.1:8000/\nProxyPass «/api» http://127.0.0.1:9000/api',
    ],
    good: [
      'Alias /static/admin /srv/admin/static\nAlias /static /srv/static',
      'Alias /static /srv/static\nAlias /static2 /srv/static2',
      'Alias /static /srv/static\nRedirect /static/old https://www.example.com/',
      'Alias /static/ /srv/static/\nAlias /static /srv/other',
      '<VirtualHost *:80>\nAlias /a /srv/a\n</VirtualHost>\n<VirtualHost *:81>\nAlias /a/b /srv/b\n</VirtualHost>',
      'ProxyPass /api http://127.0.0.1:9000/api\nProxyPass / http://127.0.0.1:8000/',
      'ProxyPass / balancer://a/\nProxyPass /x ! ',
    ],
  },
  check(server, report) {
    // What stands in `<Location>` is sorted by the order of the sections.
    const plain = aliasesOf(server)
      .filter(({ node, virtualHost }) => node.parent === virtualHost.node && node.certainty === 'certain')
      .sort(inOrder(server.nodes(...NAMES)));
    const groups = [...groupBy(plain, ({ virtualHost }) => virtualHost).values()].flatMap((ofHost) => [
      ...groupBy(ofHost, ({ kind }) => kind).values(),
    ]);
    for (const aliases of groups) {
      const earlier: Alias[] = [];
      for (const alias of aliases) {
        const hiding = earlier.find(({ path }) => takesAll(path, alias.path));
        earlier.push(alias);
        // mod_proxy is told of `!` elsewhere.
        if (hiding === undefined || alias.target === '!' || hiding.target === alias.target) continue;
        report({
          at: alias.pathLocation,
          node: alias.node,
          message: `\`${hiding.path}\` comes first and takes every request for it: this is never reached; put the more specific path first`,
          related: [{ location: hiding.pathLocation, message: 'takes them' }],
        });
      }
    }
  },
});

const NAMES = ['Alias', 'ScriptAlias', 'Redirect', 'RedirectPermanent', 'RedirectTemp', 'ProxyPass'];

function inOrder(nodes: readonly Alias['node'][]): (a: Alias, b: Alias) => number {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return (a, b) => (places.get(a.node) ?? 0) - (places.get(b.node) ?? 0);
}
