import { argumentsOf, locate, nameOf } from '../../../model/arguments.js';
import { balancerAround, balancerMembers, balancerOf } from '../../../model/balancers.js';
import { groupBy } from '../../../model/group-by.js';
import { headerLines } from '../../../model/header-lines.js';
import type { Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/session-not-sticky',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Sessions that no backend is found for again',
  why: `\`stickysession=ROUTEID\` has the balancer look for a cookie of that name, and in it, behind a dot, for the \`route\` of the backend that has the session. A backend without \`route=\` is never found that way, and neither is one whose cookie has no dot: requests go to
each backend in turn, and users are logged out again and again.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy_balancer.html#stickyness'],
  examples: {
    bad: [
      '<Proxy balancer://app>\n«BalancerMember» http://10.0.0.5:8000\n«BalancerMember» http://10.0.0.6:8000\nProxySet stickysession=ROUTEID\n</Proxy>',
      'ProxyPass / balancer://app/ stickysession=JSESSIONID|jsessionid\n<Proxy balancer://app>\nBalancerMember http://10.0.0.5:8000 route=a\n«BalancerMember» http://10.0.0.6:8000\n</Proxy>',
      {
        text: 'Header add Set-Cookie "ROUTEID=«%{BALANCER_WORKER_ROUTE}e»; path=/; HttpOnly; Secure; SameSite=Lax" env=BALANCER_ROUTE_CHANGED\n',
        fixed:
          'Header add Set-Cookie "ROUTEID=.%{BALANCER_WORKER_ROUTE}e; path=/; HttpOnly; Secure; SameSite=Lax" env=BALANCER_ROUTE_CHANGED\n',
      },
    ],
    good: [
      '<Proxy balancer://app>\nBalancerMember http://10.0.0.5:8000 route=a\nBalancerMember http://10.0.0.6:8000 route=b\nProxySet stickysession=ROUTEID\n</Proxy>',
      '<Proxy balancer://app>\nBalancerMember http://10.0.0.5:8000\nBalancerMember http://10.0.0.6:8000\n</Proxy>\nProxyPass / balancer://app/',
      '<Proxy balancer://app>\nBalancerMember http://10.0.0.5:8000\nProxySet stickysession=ROUTEID\n</Proxy>',
      '<Proxy balancer://app>\nBalancerMember http://10.0.0.5:8000 route=a\nBalancerMember http://10.0.0.6:8000 route=b\nBalancerMember http://10.0.0.7:8000 status=+H\nProxySet stickysession=ROUTEID\n</Proxy>',
      'Header add Set-Cookie "ROUTEID=.%{BALANCER_WORKER_ROUTE}e; path=/; HttpOnly; Secure; SameSite=Lax" env=BALANCER_ROUTE_CHANGED',
      'Header set X-Backend %{BALANCER_WORKER_ROUTE}e',
    ],
  },
  check(server, report) {
    const sticky = stickyBalancers(server);
    for (const [balancer, members] of groupBy(balancerMembers(server), (member) => member.balancer)) {
      // A spare one takes over when there is no other.
      const used = members.filter(({ node }) => !/\bstatus=\+?[a-z]*[HD]/i.test(node.args));
      if (!sticky.has(balancer) || used.length < 2) continue;
      for (const { node } of used)
        if (!/\broute=/i.test(node.args) && !/\$\{|@\w+@/.test(node.args))
          report({
            at: nameOf(node),
            node,
            message:
              'no session is found here again: the balancer looks for the `route` of its cookie; add `route=` with a name of its own',
          });
    }
    // With another sign between the name and the route there is no dot.
    if (server.nodes('ProxySet', 'ProxyPass').some((node) => /stickysessionsep=/i.test(node.args))) return;
    for (const { node, name, value } of headerLines(server)) {
      if (name !== 'set-cookie' || value === undefined) continue;
      const found = /\w=(%\{BALANCER_WORKER_ROUTE\}e)/.exec(node.line.text.slice(value.start, value.end));
      if (found === null) continue;
      const start = value.start + found.index + 2;
      report({
        at: locate(node, start, start + (found[1]?.length ?? 0)),
        node,
        message: 'the balancer looks for the route behind a dot, and finds none; write `.%{BALANCER_WORKER_ROUTE}e`',
        fixes: replaceIn(node, start, start, '.', { title: 'write `.%{BALANCER_WORKER_ROUTE}e`', safe: false }),
      });
    }
  },
});

/** The balancers that are told the name of a cookie. */
function stickyBalancers(server: Server): ReadonlySet<string> {
  return new Set(
    server.nodes('ProxySet', 'ProxyPass').flatMap((node) => {
      const words = argumentsOf(node).map(({ value }) => value);
      if (!words.some((word) => /^stickysession=/i.test(word))) return [];
      return words.map(balancerOf).find((name) => name !== null) ?? balancerAround(node) ?? [];
    }),
  );
}
