import type { VirtualHost } from './virtual-hosts.js';

/** What a `ServerAlias` matches, with its wildcards: `ap_strcasecmp_match`. */
export function aliasPattern(alias: string): RegExp {
  const source = alias
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i');
}

/** The virtual host has a name, as its own or by an alias. */
export function answersTo({ serverName, serverAliases }: VirtualHost, name: string): boolean {
  return (
    serverName?.toLowerCase() === name.toLowerCase() || serverAliases.some((alias) => aliasPattern(alias).test(name))
  );
}
