import type { VirtualHost } from './virtual-hosts.js';

/** What a `ServerAlias` matches, with its wildcards: `ap_strcasecmp_match`. */
export function aliasPattern(alias: string): RegExp {
  const source = alias
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}

/** Whether one of some virtual hosts has a name, as its own or by an alias: of thousands of hosts each is asked for thousands of names. */
export function anyAnswersTo(hosts: readonly VirtualHost[]): (name: string) => boolean {
  const names = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { serverName, serverAliases } of hosts) {
    if (serverName !== null) names.add(serverName.toLowerCase());
    for (const alias of serverAliases)
      if (/[*?]/.test(alias)) patterns.push(aliasPattern(alias));
      else names.add(alias.toLowerCase());
  }
  return (name) => names.has(name.toLowerCase()) || patterns.some((pattern) => pattern.test(name));
}
