import { isUnknown } from '../../../model/arguments.js';
import { balancerMembers, balancerOf } from '../../../model/balancers.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/balancer-undefined',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A balancer that has no members',
  why: `\`ProxyPass / balancer://app/\` makes a balancer of that name if there is none. Its members come from \`BalancerMember\`, which names it or stands in \`<Proxy balancer://app>\`, letter for letter. Without any each request gets 503
(\`AH01171: … No workers in balancer\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#balancermember'],
  examples: {
    bad: [
      '<Proxy balancer://shop>\nBalancerMember http://10.0.0.1:80\n</Proxy>\nProxyPass / «balancer://shops/»',
      { text: 'ServerName a.example\nProxyPass / «balancer://app/»', world: 'closed' },
    ],
    good: [
      '<Proxy balancer://shop>\nBalancerMember http://10.0.0.1:80\n</Proxy>\nProxyPass / balancer://shop/',
      'BalancerMember balancer://shop http://10.0.0.1:80\nProxyPass / balancer://shop/',
      '<Proxy balancer://Shop/>\nBalancerMember http://10.0.0.1:80\n</Proxy>\nProxyPass / balancer://shop/',
      'ProxyPass / balancer://elsewhere/',
      { text: 'ServerName a.example\nBalancerGrowth 5\nProxyPass / balancer://app/ growth=5', world: 'closed' },
    ],
  },
  check(server, report) {
    const withMembers = new Set(balancerMembers(server).map(({ balancer }) => balancer));
    if (server.incomplete || server.nodes('BalancerInherit', 'BalancerPersist').length > 0) return;
    for (const { node, target } of proxiedPaths(server, 'ProxyPass')) {
      const name = balancerOf(target.value);
      if (name === null || withMembers.has(name) || isUnknown(name) || /\bgrowth=/i.test(node.args)) continue;
      const meant = nearest(name, withMembers);
      if (meant === null && server.settings.fragment) continue;
      report({
        at: target.location,
        node,
        message: `no \`BalancerMember\` belongs to \`balancer://${name}\`: every request gets 503`,
        ...(meant === null ? {} : { label: `did you mean \`balancer://${meant}\`?` }),
      });
    }
  },
});
