import type { Steps } from '../httpd/steps.js';
import type { ConfigNode, Location } from '../httpd/tree.js';
import { partsOf } from '../text/index.js';
import { type Argument, argumentsOf, isUnknown, lineOf } from './arguments.js';
import { prefixLength } from './mounts.js';
import { perServerInSteps } from './per-server.js';
import { sectionPath } from './section-resource.js';
import type { Server } from './server.js';
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

/**
 * The plain aliases, redirects and proxied paths of every server, in the order of the configuration. Regular expressions are left out.
 * Exceptions from what is proxied come first where a `<Location>` says them: mod_proxy asks its section before its lines (`proxy_trans`).
 */
export const aliasesOf = perServerInSteps(function* (server): Steps<readonly Alias[]> {
  const aliases: Alias[] = [];
  const exceptions: Alias[] = [];
  for (const [name, kind] of KINDS)
    for (const node of server.nodes(name)) {
      yield;
      const words = argumentsOf(node);
      // Inside of a `<Location>` the section's path is meant; such forms have one word less.
      const exception = kind === 'proxy' && words[0]?.value === '!' ? exceptionAround(server, node, words[0]) : null;
      if (exception !== null) exceptions.push(exception);
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
  return [...exceptions, ...aliases];
});

/** What the `<Location>` around a `ProxyPass !` keeps from the backend. */
function exceptionAround(server: Server, { parent: section }: ConfigNode, target: Argument): Alias | null {
  const path = section === null ? null : sectionPath(section);
  if (section === null || path === null) return null;
  return {
    kind: 'proxy',
    path: path === '' ? '/' : path,
    pathLocation: lineOf(section),
    target: target.value,
    targetLocation: target.location,
    node: section,
    virtualHost: server.virtualHostOf(section),
  };
}

/** An alias that is never reached, and the one that takes its URLs. */
export interface HiddenAlias {
  readonly alias: Alias;
  readonly by: Alias;
}

/** Those of one server and kind, in httpd's order, for which an earlier one takes every URL. */
export function hiddenAliases(aliases: readonly Alias[]): readonly HiddenAlias[] {
  const root = createStep();
  return aliases.flatMap((alias, place) => {
    const above: number[] = [];
    let at = root;
    for (const part of [null, ...partsOf(alias.path)]) {
      if (part !== null) at = stepTo(at, part);
      if (at.place !== null) above.push(at.place);
    }
    at.place ??= place;
    const by = above
      .sort((a, b) => a - b)
      .map((earlier) => aliases[earlier])
      .find((each) => each !== undefined && takesAll(each.path, alias.path));
    return by === undefined ? [] : [{ alias, by }];
  });
}

/** A path among those of aliases, and the paths one part longer. */
interface PathStep {
  /** Where the first alias of this path stands. */
  place: number | null;
  readonly longer: Map<string, PathStep>;
}

function createStep(): PathStep {
  return { place: null, longer: new Map() };
}

function stepTo({ longer }: PathStep, part: string): PathStep {
  const known = longer.get(part);
  if (known !== undefined) return known;
  const made = createStep();
  longer.set(part, made);
  return made;
}

/** Whether every URL at or below `url` goes to an alias for `path`. */
export function takesAll(path: string, url: string): boolean {
  return prefixLength(url, path) > 0;
}
