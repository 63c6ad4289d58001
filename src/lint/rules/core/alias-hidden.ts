import { type Alias, aliasesOf, hiddenAliases } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { withSingleSlashes } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/alias-hidden',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'An alias or redirect that an earlier one hides',
  why: `mod_alias takes the first \`Alias\` that matches, and before that the first \`Redirect\`. One for a path below an earlier one of the same kind is never reached: specific
paths come first.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_alias.html#order'],
  examples: {
    bad: [
      'Alias /static /srv/a\nAlias «/static» /srv/b',
      'Alias /static /srv/static\nAlias «/static/admin» /srv/admin/static',
      'Redirect /old https://www.example.com/new\nRedirect «/old/shop» https://shop.example.com',
    ],
    good: [
      'Alias /static/admin /srv/admin/static\nAlias /static /srv/static',
      'Alias /static /srv/static\nAlias /static2 /srv/static2',
      'Alias /static /srv/static\nRedirect /static/old https://www.example.com/',
      'Alias /static/ /srv/static/\nAlias /static /srv/other',
      '<VirtualHost *:80>\nAlias /a /srv/a\n</VirtualHost>\n<VirtualHost *:81>\nAlias /a/b /srv/b\n</VirtualHost>',
    ],
  },
  *check(server, report) {
    // What stands in `<Location>` is sorted by the order of the sections; of proxied paths security/proxied-path-shadowed speaks.
    const plain = (yield* aliasesOf.inSteps(server)).filter(
      ({ kind, node, virtualHost }) =>
        kind !== 'proxy' && node.parent === virtualHost.node && node.certainty === 'certain',
    );
    const byHost = [...groupBy(plain, ({ virtualHost }) => virtualHost).values()].filter(({ length }) => length > 1);
    const places = new Map(byHost.length === 0 ? [] : server.nodes(...NAMES).map((node, place) => [node, place]));
    const placeOf = ({ node }: Alias): number => places.get(node) ?? 0;
    for (const ofHost of byHost) {
      yield;
      const inOrder = ofHost.toSorted((a, b) => placeOf(a) - placeOf(b));
      for (const aliases of groupBy(inOrder, ({ kind }) => kind).values())
        for (const { alias, by } of hiddenAliases(aliases)) {
          if (by.target === alias.target) continue;
          report({
            at: alias.pathLocation,
            node: alias.node,
            message:
              withSingleSlashes(alias.path) === withSingleSlashes(by.path)
                ? `an earlier line takes \`${by.path}\`, and this one is never reached; remove one of the two`
                : `\`${by.path}\` comes first and takes every request for it: this is never reached; put the more specific path first`,
            related: [{ location: by.pathLocation, message: 'takes them' }],
          });
        }
    }
  },
});

const NAMES = ['Alias', 'ScriptAlias', 'Redirect', 'RedirectPermanent', 'RedirectTemp'];
