import { parseServerName } from '../directives/types/server-name.js';
import type { Certainty, ConfigNode } from '../httpd/tree.js';
import { argumentsOf, argumentValue, isUnknown } from './arguments.js';
import { groupBy } from './group-by.js';
import type { NodeIndex } from './node-index.js';

export interface VirtualHost {
  /** `null` for the main server. */
  readonly node: ConfigNode | null;
  /** The words of `<VirtualHost …>`; empty for the main server. */
  readonly addresses: readonly string[];
  /**
   * `ServerName` without scheme and port, as mod_wsgi's `strcmp` compares it; inherited from the main server; `null` when not known (the main
   * server's is then the name of the machine).
   */
  readonly serverName: string | null;
  /** The `ServerName` that counts, when the server has one of its own. */
  readonly serverNameNode: ConfigNode | null;
  readonly serverAliases: readonly string[];
  readonly certainty: Certainty;
}

export interface VirtualHosts {
  readonly main: VirtualHost;
  /** The main server first. */
  readonly all: readonly VirtualHost[];
  of(node: ConfigNode): VirtualHost;
}

/** The servers of a configuration. */
export function virtualHostsOf(index: NodeIndex): VirtualHosts {
  const names = lastByServer(index.nodes('ServerName'));
  const aliases = groupBy(index.nodes('ServerAlias'), ({ parent }) => parent);
  const make = (node: ConfigNode | null, inherited: string | null): VirtualHost => {
    const serverNameNode = names.get(node) ?? null;
    return {
      node,
      addresses: node === null ? [] : argumentsOf(node).map(({ value }) => value),
      serverName: serverNameNode === null ? inherited : nameIn(argumentValue(serverNameNode, 0)),
      serverNameNode,
      get serverAliases() {
        return (aliases.get(node) ?? []).flatMap((alias) => argumentsOf(alias).map(({ value }) => value));
      },
      certainty: node?.certainty ?? 'certain',
    };
  };
  const main = make(null, null);
  const byNode = new Map(index.nodes('<VirtualHost').map((node) => [node, make(node, main.serverName)]));
  return {
    main,
    all: [main, ...byNode.values()],
    of(node) {
      for (let at: ConfigNode | null = node; at !== null; at = at.parent) {
        const found = byNode.get(at);
        if (found !== undefined) return found;
      }
      return main;
    },
  };
}

/** Within one server the last of several counts. */
function lastByServer(nodes: readonly ConfigNode[]): ReadonlyMap<ConfigNode | null, ConfigNode> {
  return new Map(nodes.map((node) => [node.parent, node]));
}

function nameIn(word: string): string | null {
  return isUnknown(word) ? null : parseServerName(word).name;
}
