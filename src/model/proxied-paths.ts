import { type Argument, argumentsOf, argumentValue } from './arguments.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A path of this server and the URL that it stands for at another one. */
export interface ProxiedPath {
  readonly node: ConfigNode;
  /** The first word, or the path of the `<Location>` that the directive stands in. */
  readonly path: string;
  /** The URL; `!` where nothing is proxied. */
  readonly target: Argument;
  readonly virtualHost: VirtualHost;
}

/** The literal paths of `ProxyPass`, or of `ProxyPassReverse`, in the order of the configuration. */
export function proxiedPaths(server: Server, name: 'ProxyPass' | 'ProxyPassReverse'): readonly ProxiedPath[] {
  return server.nodes(name).flatMap((node): readonly ProxiedPath[] => {
    const words = argumentsOf(node);
    const inside = words[0]?.value.startsWith('/') !== true;
    const path = inside ? pathAround(node) : words[0]?.value;
    const target = words[inside ? 0 : 1];
    return path === undefined || target === undefined
      ? []
      : [{ node, path, target, virtualHost: server.virtualHostOf(node) }];
  });
}

/** The path of the plain `<Location>` around a directive. */
function pathAround({ parent }: ConfigNode): string | undefined {
  if (parent === null || parent.name.toLowerCase() !== '<location') return undefined;
  const path = argumentValue(parent, 0);
  return path.startsWith('/') ? path : undefined;
}
