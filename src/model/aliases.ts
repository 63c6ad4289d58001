import type { Steps } from '../httpd/steps.js';
import type { ConfigNode, Location } from '../httpd/tree.js';
import { partsOf, withSingleSlashes } from '../text/index.js';
import { argumentsOf, isUnknown } from './arguments.js';
import { prefixLength } from './mounts.js';
import { perServerInSteps } from './per-server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A directive that takes URLs away before mod_wsgi sees them: mod_alias and mod_proxy translate first (semantics 5). */
export interface Alias {
  readonly kind: 'alias' | 'redirect' | 'proxy';
  readonly path: string;
  readonly pathLocation: Location;
  readonly target: string;
  readonly targetLocation: Location;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
}

const KINDS = [
  ['Alias', 'alias'],
  ['ScriptAlias', 'alias'],
  ['Redirect', 'redirect'],
  ['RedirectPermanent', 'redirect'],
  ['RedirectTemp', 'redirect'],
  ['ProxyPass', 'proxy'],
] as const;

/** The plain aliases, redirects and proxied paths of every server, in the order of the configuration. Regular expressions are left out. */
export const aliasesOf = perServerInSteps(function* (server): Steps<readonly Alias[]> {
  const aliases: Alias[] = [];
  for (const [name, kind] of KINDS)
    for (const node of server.nodes(name)) {
      yield;
      const words = argumentsOf(node);
      // Inside of a `<Location>` the section's path is meant; such forms have one word less.
      const at = kind === 'redirect' && words[0]?.value.startsWith('/') === false ? 1 : 0;
      const [path, target] = [words[at], words[at + 1]];
      if (path === undefined || target === undefined || !path.value.startsWith('/') || isUnknown(path.value)) continue;
      aliases.push({
        kind,
        path: path.value,
        pathLocation: path.location,
        target: target.value,
        targetLocation: target.location,
        node,
        virtualHost: server.virtualHostOf(node),
      });
    }
  return aliases;
});

/** An alias that is never reached, and the one that takes its URLs. */
export interface HiddenAlias {
  readonly alias: Alias;
  readonly by: Alias;
}

/** Those of one server and kind, in httpd's order, for which an earlier one takes every URL. */
export function hiddenAliases(aliases: readonly Alias[]): readonly HiddenAlias[] {
  const places = new Map<string, number>();
  return aliases.flatMap((alias, place) => {
    const above = pathsAbove(alias.path).flatMap((path) => places.get(path) ?? []);
    const by = above
      .sort((a, b) => a - b)
      .map((at) => aliases[at])
      .find((each) => each !== undefined && takesAll(each.path, alias.path));
    const own = withSingleSlashes(alias.path);
    if (!places.has(own)) places.set(own, place);
    return by === undefined ? [] : [{ alias, by }];
  });
}

/** A path and those that lead to it. */
function pathsAbove(path: string): readonly string[] {
  const parts = partsOf(path);
  return [...parts.keys()].map((at) => `/${parts.slice(0, parts.length - at).join('/')}`).concat('/');
}

/** Whether every URL at or below `url` goes to an alias for `path`. */
export function takesAll(path: string, url: string): boolean {
  return prefixLength(url, path) > 0;
}
