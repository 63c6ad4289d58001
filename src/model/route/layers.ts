import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../arguments.js';
import { groupBy } from '../group-by.js';

/** What one section, server or `.htaccess` file sets for a directory: httpd's `ap_conf_vector_t` before it is merged. */
export interface Layer {
  /** The section; `null` for the main server and for a `.htaccess` file. */
  readonly node: ConfigNode | null;
  readonly kind: 'server' | 'directory' | 'files' | 'location' | 'if' | 'proxy' | 'htaccess';
  /** The file in which it stands. */
  readonly file: string;
  /** `cmd->path`: the directory, URL or file name that the section is for; `null` for a server. */
  readonly path: string | null;
  /** Its directives by name in lower case, in order; those inside of `<Limit>` among them. */
  readonly directives: ReadonlyMap<string, readonly ConfigNode[]>;
  /** All of them in the order in which they stand. */
  readonly nodes: readonly ConfigNode[];
  readonly sections: readonly ConfigNode[];
  /** Directives that `AllowOverride Nonfatal=…` made httpd leave out: their modules know the layer all the same. */
  readonly ignored: ReadonlySet<ConfigNode>;
}

/** What is in force for a request: the layers that were merged, the strongest last (`r->per_dir_config`). */
export type DirConfig = readonly Layer[];

const NONE: ReadonlySet<ConfigNode> = new Set();

/** @param children of the section, of which those in `ignored` do not count */
export function createLayer(
  { node, kind, file, path }: Pick<Layer, 'node' | 'kind' | 'file' | 'path'>,
  children: readonly ConfigNode[],
  ignored: ReadonlySet<ConfigNode> = NONE,
): Layer {
  const nodes = contentsOf(children, ignored);
  return {
    node,
    kind,
    file,
    path,
    nodes,
    directives: groupBy(nodes, ({ name }) => name.toLowerCase()),
    sections: nodes.filter(({ section }) => section),
    ignored,
  };
}

const TRANSPARENT = /^<(limit|limitexcept)$/i;

/** Nodes with those inside of containers that are no section of their own; `without` some, and what these hold. */
export function contentsOf(
  nodes: readonly ConfigNode[],
  without: ReadonlySet<ConfigNode> = NONE,
): readonly ConfigNode[] {
  const isPlain = without.size === 0 && !nodes.some(({ section, name }) => section && TRANSPARENT.test(name));
  if (isPlain) return nodes;
  return nodes
    .filter((node) => !without.has(node))
    .flatMap((node) => (TRANSPARENT.test(node.name) ? [node, ...contentsOf(node.children, without)] : [node]));
}

/** All directives of a name in one layer. */
export function directivesOf(layer: Layer, name: string): readonly ConfigNode[] {
  return layer.directives.get(name) ?? [];
}

/** The directive of a name that is in force: the last of the last layer that has one. */
export function lastDirective(config: DirConfig, name: string): ConfigNode | undefined {
  for (let at = config.length - 1; at >= 0; at--) {
    const found = config[at]?.directives.get(name)?.at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The directives of the last layer that has one of the name: for lists that replace what was there before. */
export function lastDirectives(config: DirConfig, name: string): readonly ConfigNode[] {
  for (let at = config.length - 1; at >= 0; at--) {
    const found = config[at]?.directives.get(name);
    if (found !== undefined) return found;
  }
  return [];
}

/** Every directive of a name, layer by layer. */
export function allDirectives(config: DirConfig, name: string): readonly ConfigNode[] {
  return config.flatMap((layer) => layer.directives.get(name) ?? []);
}

/** The words of the last directive of a name. */
export function wordsInForce(config: DirConfig, name: string): readonly string[] {
  const node = lastDirective(config, name);
  return node === undefined ? [] : argumentsOf(node).map(({ value }) => value);
}

/** The first word of the last directive of a name, in lower case; an empty text without one. */
export function wordInForce(config: DirConfig, name: string): string {
  const node = lastDirective(config, name);
  return node === undefined ? '' : argumentValue(node, 0).toLowerCase();
}
