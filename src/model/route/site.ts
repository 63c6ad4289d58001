import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { perServer } from '../per-server.js';
import type { Server } from '../server.js';
import type { VirtualHost } from '../virtual-hosts.js';
import { contentsOf, createLayer, type DirConfig, type Layer } from './layers.js';
import { readSection, type SectionPattern } from './section-pattern.js';

/** A section with what it is matched by and what it sets. */
export interface SiteSection {
  readonly node: ConfigNode;
  readonly pattern: SectionPattern;
  readonly layer: Layer;
}

/** What of a virtual host does not change from request to request. */
export interface HostSite {
  /** The directives of the main server and of the virtual host: `lookup_defaults`. */
  readonly base: DirConfig;
  /** `<Directory>` by depth, then those with a regular expression (`core_reorder_directories`). */
  readonly directories: readonly SiteSection[];
  readonly locations: readonly SiteSection[];
  readonly proxies: readonly SiteSection[];
  /** Directives of some names (in lower case) at server level, in order: the host's own, and those of the main server behind it. */
  own(...names: readonly string[]): readonly ConfigNode[];
  inherited(...names: readonly string[]): readonly ConfigNode[];
  /** The last directive of a name, the host's own before the main server's. */
  setting(name: string): ConfigNode | undefined;
}

interface Part {
  readonly layer: Layer;
  readonly directories: readonly SiteSection[];
  readonly locations: readonly SiteSection[];
  readonly proxies: readonly SiteSection[];
  readonly lists: (...names: readonly string[]) => readonly ConfigNode[];
}

const sites = perServer((server) => ({ main: partOf(server, null), hosts: new Map<VirtualHost, HostSite>() }));

/** What is static of a virtual host; made when it is asked for first. */
export function siteOf(server: Server, virtualHost: VirtualHost): HostSite {
  const { main, hosts } = sites(server);
  const known = hosts.get(virtualHost);
  if (known !== undefined) return known;
  const site = createSite(main, virtualHost.node === null ? null : partOf(server, virtualHost.node));
  hosts.set(virtualHost, site);
  return site;
}

function createSite(main: Part, own: Part | null): HostSite {
  const layer = own?.layer ?? main.layer;
  return {
    base: own === null ? [main.layer] : [main.layer, own.layer],
    directories: sortDirectories(own === null ? main.directories : [...main.directories, ...own.directories]),
    locations: own === null ? main.locations : [...main.locations, ...own.locations],
    proxies: own === null ? main.proxies : [...main.proxies, ...own.proxies],
    own: (own ?? main).lists,
    inherited: own === null ? () => [] : main.lists,
    setting: (name) => layer.directives.get(name)?.at(-1) ?? main.layer.directives.get(name)?.at(-1),
  };
}

function partOf(server: Server, node: ConfigNode | null): Part {
  const children = node === null ? server.children.filter(({ name }) => !/^<virtualhost$/i.test(name)) : node.children;
  const file = node?.source.path ?? server.files[0]?.source.path ?? '';
  const path = null;
  const layer = createLayer({ node, kind: 'server', file, path }, children);
  const sections = (name: RegExp, kind: Layer['kind']): readonly SiteSection[] =>
    contentsOf(children).flatMap((child) => (name.test(child.name) ? (sectionOf(server, child, kind) ?? []) : []));
  return {
    layer,
    lists: listsOf(layer),
    directories: sections(/^<directory(match)?$/i, 'directory'),
    locations: sections(/^<location(match)?$/i, 'location'),
    proxies: sections(/^<proxy(match)?$/i, 'proxy'),
  };
}

const layers = new WeakMap<ConfigNode, SiteSection>();

/** A section that is matched by a pattern: made once for each node. */
export function sectionOf(server: Server, node: ConfigNode, kind: Layer['kind']): SiteSection {
  const known = layers.get(node);
  if (known !== undefined) return known;
  const pattern = readSection(node, server.reading.serverRoot);
  const path = kind === 'if' ? null : pattern.text;
  const made = { node, pattern, layer: createLayer({ node, kind, file: node.source.path, path }, node.children) };
  layers.set(node, made);
  return made;
}

/** Directives of several names in the order in which they stand; each list is made once. */
function listsOf({ directives, nodes }: Layer): Part['lists'] {
  const known = new Map<string, readonly ConfigNode[]>();
  return (...names) => {
    const [first = ''] = names;
    if (names.length === 1) return directives.get(first) ?? [];
    const key = names.join(' ');
    const found = known.get(key) ?? nodes.filter(({ name }) => names.includes(name.toLowerCase()));
    known.set(key, found);
    return found;
  };
}

function sortDirectories(sections: readonly SiteSection[]): readonly SiteSection[] {
  const rank = ({ pattern }: SiteSection): number => (pattern.regex ? 1e6 : 0) + pattern.depth;
  return sections.toSorted((a, b) => rank(a) - rank(b));
}

/** The words of the directive of a name that is in force at server level. */
export function settingWords(site: HostSite, name: string): readonly string[] {
  const node = site.setting(name);
  return node === undefined ? [] : argumentsOf(node).map(({ value }) => value);
}
