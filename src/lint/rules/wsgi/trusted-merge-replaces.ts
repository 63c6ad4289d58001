import type { ConfigNode } from '../../../model/server.js';
import { trustScopes } from '../../../model/trusted-proxies.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/trusted-merge-replaces',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'An inner list that replaces the outer one',
  why: `Lines of \`WSGITrustedProxyHeaders\` and \`WSGITrustedProxies\` add up inside one scope. A section or virtual host that has the directive
replaces the list of what is around it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGITrustedProxyHeaders.html'],
  examples: {
    bad: [
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\n<Directory /srv/app>\nWSGITrustedProxyHeaders «X-Forwarded-Proto»\n</Directory>',
    ],
    good: [
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\nWSGITrustedProxyHeaders X-Forwarded-Proto',
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\n<Directory /srv/app>\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto\n</Directory>',
    ],
  },
  check(server, report) {
    const scopes = trustScopes(server);
    const around = (scope: ConfigNode | null): (typeof scopes)[number] | undefined => {
      for (let at = scope; at !== null; at = at.parent) {
        const outer = scopes.find((each) => each.scope === at?.parent);
        if (outer !== undefined) return outer;
      }
      return undefined;
    };
    for (const inner of scopes) {
      const outer = around(inner.scope);
      if (outer === undefined) continue;
      for (const list of ['headers', 'proxies'] as const) {
        const [first] = inner[list];
        const kept = new Set(inner[list].map(({ word }) => word.value.toLowerCase()));
        const lost = outer[list].filter(({ word }) => !kept.has(word.value.toLowerCase()));
        if (first === undefined || lost.length === 0) continue;
        report({
          at: first.word.location,
          node: first.node,
          message: `this list replaces the outer one, so ${lost.map(({ word }) => `\`${word.value}\``).join(', ')} ${lost.length === 1 ? 'is' : 'are'} not trusted here: repeat the whole list`,
          related: lost.map(({ word }) => ({ location: word.location, message: 'replaced' })),
        });
      }
    }
  },
});
