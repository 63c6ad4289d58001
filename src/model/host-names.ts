import { globMatcher } from '../grammar/embedded/glob.js';
import type { VirtualHost } from './virtual-hosts.js';

const matchers = new Map<string, (name: string) => boolean>();

/** `ap_strcasecmp_match`: `*` and `?` alone are special, and letters of any case are equal. */
export function matchHostPattern(pattern: string, name: string): boolean {
  let matches = matchers.get(pattern);
  if (matches === undefined) {
    matches = globMatcher(pattern.toLowerCase().replace(/[[\\]/g, '\\$&'), true);
    matchers.set(pattern, matches);
  }
  return matches(name.toLowerCase());
}

/** The names of a virtual host in lower case, as they are written. */
export function namesOf({ serverName, serverAliases }: VirtualHost): readonly string[] {
  return [...(serverName === null ? [] : [serverName]), ...serverAliases].map((name) => name.toLowerCase());
}

/** Names with the places of what has them, looked up: of thousands of hosts each may be asked for thousands of names. */
export interface HostNames {
  /** A `ServerName`, in which nothing is special. Places only grow. */
  addName(name: string, place: number): void;
  /** A `ServerAlias`. */
  addAlias(alias: string, place: number): void;
  /** The first place that has a name; `undefined` when none has. */
  placeOf(name: string): number | undefined;
}

export function createHostNames(): HostNames {
  const names = new Map<string, number>();
  /** By what follows the star of `*.example.com`, which is how nearly all patterns look. */
  const domains = new Map<string, number>();
  const patterns: { readonly place: number; readonly pattern: string }[] = [];
  const put = (map: Map<string, number>, name: string, place: number): void => {
    const key = name.toLowerCase();
    if (!map.has(key)) map.set(key, place);
  };
  return {
    addName: (name, place) => put(names, name, place),
    addAlias(alias, place) {
      if (/^\*\.[^*?]*$/.test(alias)) put(domains, alias.slice(1), place);
      else if (/[*?]/.test(alias)) patterns.push({ place, pattern: alias });
      else put(names, alias, place);
    },
    placeOf(asked) {
      const name = asked.toLowerCase();
      let place = names.get(name) ?? Number.POSITIVE_INFINITY;
      if (domains.size > 0)
        for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
          place = Math.min(place, domains.get(name.slice(dot)) ?? place);
      for (const each of patterns) {
        if (each.place >= place) break;
        if (matchHostPattern(each.pattern, name)) place = each.place;
      }
      return Number.isFinite(place) ? place : undefined;
    },
  };
}

/** Whether one of some virtual hosts has a name, as its own or by an alias. */
export function anyAnswersTo(hosts: readonly VirtualHost[]): (name: string) => boolean {
  const names = createHostNames();
  hosts.forEach(({ serverName, serverAliases }, place) => {
    if (serverName !== null) names.addName(serverName, place);
    for (const alias of serverAliases) names.addAlias(alias, place);
  });
  return (name) => names.placeOf(name) !== undefined;
}
