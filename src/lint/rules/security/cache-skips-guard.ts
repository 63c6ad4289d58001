import { argumentValue, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { settingOf } from '../../../model/host-settings.js';
import { isRestricted, requirementsIn } from '../../../model/requirements.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/cache-skips-guard',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A page for some that the cache gives to all',
  why: `mod_cache answers before httpd asks who may see what, unless \`CacheQuickHandler Off\` is set. Once somebody whom \`Require ip\` lets in has seen a page, it is in the cache, and everybody gets it. (Pages behind a password are not kept, unless the application says that they
are public.)`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_cache.html#cachequickhandler'],
  examples: {
    bad: [
      'CacheEnable disk /\n«<Location /internal>»\nRequire ip 10.0.0.0/8\n</Location>',
      '<VirtualHost *:80>\nCacheEnable socache /reports\n«<Location "/reports/staff">»\nOrder deny,allow\nDeny from all\nAllow from 10.0.0.0/8\n</Location>\n</VirtualHost>',
    ],
    good: [
      'CacheEnable disk /\nCacheQuickHandler Off\n<Location /internal>\nRequire ip 10.0.0.0/8\n</Location>',
      'CacheEnable disk /static\n<Location /internal>\nRequire ip 10.0.0.0/8\n</Location>',
      'CacheEnable disk /\nCacheDisable /internal\n<Location /internal>\nRequire ip 10.0.0.0/8\n</Location>',
      'CacheEnable disk /\n<Location /internal>\nCacheDisable On\nRequire ip 10.0.0.0/8\n</Location>',
      'CacheEnable disk /\n<Location /server-status>\nSetHandler server-status\nRequire local\n</Location>',
      'CacheEnable disk /\n<Location /internal>\nAuthType Basic\nAuthName staff\nRequire valid-user\n</Location>',
      'CacheEnable disk /\n<Location /internal>\nRequire all denied\n</Location>',
      '<Location /internal>\nCacheEnable disk\nRequire ip 10.0.0.0/8\n</Location>',
    ],
  },
  check(server, report) {
    // Of a section, the cache knows only once it is found, and that is after the guards.
    const ofHosts = (name: string): ReadonlyMap<VirtualHost, readonly ConfigNode[]> =>
      groupBy(
        server.nodes(name).filter((node) => node.parent === server.virtualHostOf(node).node),
        (node) => server.virtualHostOf(node),
      );
    const cached = ofHosts('CacheEnable');
    if (cached.size === 0) return;
    const disabled = ofHosts('CacheDisable');
    const takes = (
      nodes: ReadonlyMap<VirtualHost, readonly ConfigNode[]>,
      host: VirtualHost,
      path: string,
      word: number,
    ): ConfigNode | undefined =>
      [...(nodes.get(host) ?? []), ...(nodes.get(server.mainServer) ?? [])].find((node) =>
        isAtOrBelow(path, argumentValue(node, word)),
      );
    for (const section of server.nodes('<Location')) {
      const path = literalPath(section);
      if (path === null || !isGuardedByAddress(section) || isAskedLate(server, section)) continue;
      const host = server.virtualHostOf(section);
      const enabled = takes(cached, host, path, 1);
      if (enabled === undefined || takes(disabled, host, path, 0) !== undefined) continue;
      report({
        at: lineOf(section),
        node: section,
        message:
          'what the cache has of it everybody gets, since the cache answers before anybody is refused; write `CacheQuickHandler Off`, or `CacheDisable On` in here',
        related: [{ location: lineOf(enabled), message: 'puts it into the cache' }],
      });
    }
  },
});

/** Some clients are let in by their address, without a password, and to what may be kept. */
function isGuardedByAddress(section: ConfigNode): boolean {
  const { children } = section;
  if (!isRestricted(section) || children.some(({ name }) => /^(sethandler|cachedisable)$/i.test(name))) return false;
  const kinds = requirementsIn(section);
  if (kinds.some((kind) => /^(valid-user|user|group|ldap|all)/.test(kind))) return false;
  return (
    kinds.some((kind) => /^(ip|host|local|forward-dns|not)$/.test(kind)) ||
    children.some(({ name }) => /^allow$/i.test(name))
  );
}

function isAskedLate(server: Server, section: ConfigNode): boolean {
  const quick = settingOf(server, server.virtualHostOf(section), 'CacheQuickHandler');
  return quick !== undefined && !/^on$/i.test(argumentValue(quick, 0));
}
