import type { Location } from '../../../httpd/tree.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { shareAddress } from '../../../model/host-addresses.js';
import { matchHostPattern } from '../../../model/host-names.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/vhost-name-hidden-by-wildcard',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A name that the wildcard of an earlier virtual host takes',
  why: `httpd goes through the virtual hosts of an address in their order and takes the first whose name or alias matches, be it by a wildcard: a name that stands written out further down does not count for more.
Virtual hosts with wildcards come last.`,
  references: ['https://httpd.apache.org/docs/2.4/vhosts/details.html#hostmatching'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>\n<VirtualHost *:80>\nServerName «shop.a.example»\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nServerAlias *\n</VirtualHost>\n<VirtualHost *:80>\nServerName «b.example»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName shop.a.example\n</VirtualHost>\n<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>\n<VirtualHost *:443>\nServerName shop.a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nServerAlias *.a.example\n</VirtualHost>\n<VirtualHost *:80>\nServerName a-example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const wild: Wildcard[] = [];
    /** Those of the usual form `*.domain`, by the domain. */
    const byDomain = new Map<string, Wildcard[]>();
    const aliases = groupBy(server.nodes('ServerAlias'), ({ parent }) => parent);
    for (const host of server.virtualHosts) {
      if (host.node === null || host.certainty !== 'certain') continue;
      const word = host.serverNameNode === null ? undefined : argumentsOf(host.serverNameNode)[0];
      const name = host.serverName?.toLowerCase();
      if (word !== undefined && name !== undefined && host.serverNameNode !== null) {
        const domains = [...name.matchAll(/\./g)].flatMap(({ index }) => byDomain.get(name.slice(index + 1)) ?? []);
        const hiding = [...domains, ...wild].find(
          (each) => matchHostPattern(each.pattern, name) && shareAddress(each.host, host),
        );
        if (hiding !== undefined)
          report({
            at: word.location,
            node: host.serverNameNode,
            message: `a wildcard of an earlier virtual host matches \`${name}\`, and this one gets no request for it; put this virtual host before that one`,
            related: [{ location: hiding.location, message: 'matches it' }],
          });
      }
      for (const { value, location } of (aliases.get(host.node) ?? []).flatMap(argumentsOf)) {
        if (!/[*?]/.test(value) || isUnknown(value)) continue;
        const domain = /^\*\.([^*?]+)$/.exec(value)?.[1]?.toLowerCase();
        const entry = { host, pattern: value, location };
        if (domain === undefined) wild.push(entry);
        else byDomain.set(domain, [...(byDomain.get(domain) ?? []), entry]);
      }
    }
  },
});

interface Wildcard {
  readonly host: VirtualHost;
  readonly pattern: string;
  readonly location: Location;
}
