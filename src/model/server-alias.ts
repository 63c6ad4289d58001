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
  /** Of `*.example.com` what stands behind the star. */
  const ends = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { serverName, serverAliases } of hosts)
    for (const each of serverAliases.concat(serverName ?? [])) {
      const alias = each.toLowerCase();
      if (!/[*?]/.test(alias)) names.add(alias);
      else if (/^\*\.[^*?]*$/.test(alias)) ends.add(alias.slice(1));
      else patterns.push(aliasPattern(alias));
    }
  return (asked) => {
    const name = asked.toLowerCase();
    if (names.has(name)) return true;
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
      if (ends.has(name.slice(dot))) return true;
    return patterns.some((pattern) => pattern.test(name));
  };
}
