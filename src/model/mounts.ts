import type { Certainty, ConfigNode, Location } from '../httpd/tree.js';
import { baseName, withoutLastSlash } from '../text/index.js';
import { argumentsOf, isUnknown } from './arguments.js';
import { groupBy } from './group-by.js';
import type { NodeIndex } from './node-index.js';
import { normalDrive } from './on-windows.js';
import type { Resource } from './sections.js';
import type { VirtualHost, VirtualHosts } from './virtual-hosts.js';
import { lastOption, splitOptions, type WsgiOptions } from './wsgi-options.js';

/** A `WSGIScriptAlias` or `WSGIScriptAliasMatch`. */
export interface Mount {
  readonly kind: 'prefix' | 'regex';
  /** The URL path or regular expression. */
  readonly path: string;
  readonly pathLocation: Location;
  readonly target: string;
  readonly targetLocation: Location;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  /** `process-group=` and its like, and words that are none. */
  readonly options: WsgiOptions;
  /** The value of an option; `undefined` when it is not there. */
  option(name: string): string | undefined;
  /** The script and the URLs it answers: what sections are matched against. */
  readonly resource: Resource;
  readonly certainty: Certainty;
}

export interface Mounts {
  readonly all: readonly Mount[];
  matchingOrder(virtualHost: VirtualHost): readonly Mount[];
}

/** Finds the mounts of all servers. */
export function mountsOf(index: NodeIndex, hosts: VirtualHosts): Mounts {
  const all = index.nodes('WSGIScriptAlias', 'WSGIScriptAliasMatch').flatMap((node) => mountOf(node, hosts.of(node)));
  const byServer = groupBy(all, ({ virtualHost }) => virtualHost);
  const ownOf = (virtualHost: VirtualHost): readonly Mount[] => byServer.get(virtualHost) ?? [];
  return {
    all,
    matchingOrder: (virtualHost) =>
      virtualHost === hosts.main ? ownOf(hosts.main) : [...ownOf(virtualHost), ...ownOf(hosts.main)],
  };
}

function mountOf(node: ConfigNode, virtualHost: VirtualHost): readonly Mount[] {
  const kind = node.name.toLowerCase().endsWith('match') ? 'regex' : 'prefix';
  const [path, target] = argumentsOf(node);
  if (path === undefined || target === undefined) return [];
  const options = splitOptions(node, target.end);
  return [
    {
      kind,
      path: path.value,
      pathLocation: path.location,
      target: target.value,
      targetLocation: target.location,
      node,
      virtualHost,
      options,
      option: (name) => lastOption(options.options, name)?.value,
      resource: {
        virtualHost,
        url: kind === 'prefix' ? path.value : null,
        file: fileOf(target.value, kind),
        below: !looksLikeFile(target.value),
      },
      certainty: node.certainty,
    },
  ];
}

/** The script's path as far as it is known: a target with `$1` names many. */
function fileOf(target: string, kind: Mount['kind']): string | null {
  if (isUnknown(target) || !isAbsolute(target) || (kind === 'regex' && target.includes('$'))) return null;
  const path = normalDrive(target);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** `/srv/app` or `C:/srv/app`. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[/\\]/.test(path);
}

/**
 * Without a file system: a last part with an extension is a file, one without may be either, and `conf.d` is a directory. A slash at the end
 * is not looked at.
 */
export function looksLikeFile(path: string): boolean {
  return /.\.(?!d$)[A-Za-z][A-Za-z0-9]*$/.test(baseName(withoutLastSlash(path)));
}

/**
 * `alias_matches` of mod_alias (semantics 5): how much of `url` the literal prefix `path` takes; 0 when it does not match. One slash stands
 * for any number, and only whole parts match.
 */
export function prefixLength(url: string, path: string): number {
  let at = 0;
  for (let from = 0; from < path.length; ) {
    if (path[from] !== '/') {
      if (path[from] !== url[at]) return 0;
      from++;
      at++;
      continue;
    }
    if (url[at] !== '/') return 0;
    while (path[from] === '/') from++;
    while (url[at] === '/') at++;
  }
  if (!path.endsWith('/') && at < url.length && url[at] !== '/') return 0;
  return at;
}
