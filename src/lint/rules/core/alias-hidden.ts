import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { partsOf, withSingleSlashes } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/alias-hidden',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'An alias or redirect that an earlier one hides',
  why: `mod_alias takes the first \`Alias\` that matches, and before that the first \`Redirect\`; mod_proxy takes the first \`ProxyPass\`. One for a path below an earlier one of the same kind is never reached: specific
paths come first.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#order',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
  ],
  examples: {
    bad: [
      'Alias /static /srv/a\nAlias «/static» /srv/b',
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
  *check(server, report) {
    // What stands in `<Location>` is sorted by the order of the sections.
    const plain = (yield* aliasesOf.inSteps(server)).filter(
      ({ node, virtualHost }) => node.parent === virtualHost.node && node.certainty === 'certain',
    );
    const byHost = [...groupBy(plain, ({ virtualHost }) => virtualHost).values()].filter(({ length }) => length > 1);
    const places = new Map(byHost.length === 0 ? [] : server.nodes(...NAMES).map((node, place) => [node, place]));
    const placeOf = ({ node }: Alias): number => places.get(node) ?? 0;
    for (const ofHost of byHost) {
      yield;
      for (const aliases of groupBy(
        ofHost.toSorted((a, b) => placeOf(a) - placeOf(b)),
        ({ kind }) => kind,
      ).values()) {
        const earlier = new Map<string, Alias>();
        for (const alias of aliases) {
          const hiding = pathsAbove(alias.path)
            .map((path) => earlier.get(path))
            .find((each) => each !== undefined && takesAll(each.path, alias.path));
          const own = withSingleSlashes(alias.path);
          if (!earlier.has(own)) earlier.set(own, alias);
          // `!` only takes a path out of what comes later.
          if (hiding === undefined || alias.target === '!' || hiding.target === alias.target) continue;
          report({
            at: alias.pathLocation,
            node: alias.node,
            message:
              own === withSingleSlashes(hiding.path)
                ? `an earlier line takes \`${hiding.path}\`, and this one is never reached; remove one of the two`
                : `\`${hiding.path}\` comes first and takes every request for it: this is never reached; put the more specific path first`,
            related: [{ location: hiding.pathLocation, message: 'takes them' }],
          });
        }
      }
    }
  },
});

const NAMES = ['Alias', 'ScriptAlias', 'Redirect', 'RedirectPermanent', 'RedirectTemp', 'ProxyPass'];

/** A path and those that lead to it, from the longest. */
function pathsAbove(path: string): readonly string[] {
  const parts = partsOf(path);
  return [...parts.keys()].map((at) => `/${parts.slice(0, parts.length - at).join('/')}`).concat('/');
}
