import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import type { NodeIndex } from './node-index.js';
import { indexSections, type SectionIndex } from './section-index.js';
import { type Coverage, matchDirectory, matchFiles, matchLocation, narrower } from './section-match.js';
import type { VirtualHost, VirtualHosts } from './virtual-hosts.js';

/** What sections are matched against: the file that a request is mapped to and the URLs that lead there. */
export interface Resource {
  readonly virtualHost: VirtualHost;
  /** Absolute path of the script, or of the directory that holds them (`below`); `null` when it is not known. */
  readonly file: string | null;
  /** The resource may be any file below `file`. */
  readonly below: boolean;
  /** The URL path at and below which it answers; `null` when it is not known. */
  readonly url: string | null;
}

/** A section that applies to a resource, or to a part of it, or perhaps. */
export interface CoveringSection {
  readonly node: ConfigNode;
  readonly coverage: Exclude<Coverage, 'none'>;
}

export type Effective =
  | { readonly kind: 'set'; readonly node: ConfigNode }
  | { readonly kind: 'unset' }
  /** It depends on the request, or on what is not known. `nodes` are those that may count. */
  | { readonly kind: 'unknown'; readonly nodes: readonly ConfigNode[] };

export interface Sections {
  /**
   * The sections of a resource that hold a directive of one of the names, in the order in which httpd merges them: a later one overrides
   * (semantics 6).
   */
  covering(resource: Resource, names: readonly string[]): readonly CoveringSection[];
  /** How much of a resource one section covers, the sections around it included. */
  coverage(section: ConfigNode, resource: Resource): Coverage;
  effective(name: string, resource: Resource): Effective;
}

type Kind = 'directory' | 'directory-regex' | 'files' | 'location' | 'if';

/** `ap_process_request_internal`: plain `<Directory>` by depth, then by regular expression, then `<Files>`, `<Location>` and `<If>`. */
const ORDER: Readonly<Record<Kind, number>> = { directory: 0, 'directory-regex': 1, files: 2, location: 3, if: 4 };

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['<directory', 'directory'],
  ['<directorymatch', 'directory-regex'],
  ['<files', 'files'],
  ['<filesmatch', 'files'],
  ['<location', 'location'],
  ['<locationmatch', 'location'],
  ['<if', 'if'],
  ['<elseif', 'if'],
  ['<else', 'if'],
]);

export function sectionsOf(index: NodeIndex, hosts: VirtualHosts): Sections {
  const byNames = new Map<string, Named>();
  const named = (names: readonly string[]): Named => {
    const key = names.join(' ');
    const known = byNames.get(key) ?? makeNamed(index.nodes(...names), hosts);
    byNames.set(key, known);
    return known;
  };
  const coverage = (section: ConfigNode, resource: Resource): Coverage => {
    let covered: Coverage = 'all';
    for (let at: ConfigNode | null = section; at !== null && covered !== 'none'; at = at.parent)
      covered = narrower(covered, ownCoverage(at, resource));
    return section.certainty === 'unknown-branch' ? narrower(covered, 'unknown') : covered;
  };
  const covering = (resource: Resource, names: readonly string[]): readonly CoveringSection[] => {
    const { indexes } = named(names);
    if (indexes.size === 0) return [];
    const own = resource.virtualHost === hosts.main ? undefined : indexes.get(resource.virtualHost);
    const main = indexes.get(hosts.main);
    if (own === undefined && main === undefined) return [];
    return [...(main?.near(resource) ?? []), ...(own?.near(resource) ?? [])]
      .flatMap((node) => {
        const covered = coverage(node, resource);
        return covered === 'none' ? [] : [{ section: { node, coverage: covered }, rank: rankOf(node) }];
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ section }) => section);
  };
  return {
    covering,
    coverage,
    effective(name, resource) {
      const { byParent } = named([name]);
      if (byParent.size === 0) return { kind: 'unset' };
      const perhaps: ConfigNode[] = [];
      const settle = (node: ConfigNode): Effective =>
        perhaps.length === 0 ? { kind: 'set', node } : { kind: 'unknown', nodes: [...perhaps, node] };
      for (const { node: section, coverage: covered } of covering(resource, [name]).toReversed()) {
        const node = byParent.get(section)?.at(-1);
        if (node === undefined) continue;
        if (covered === 'all' && node.certainty === 'certain') return settle(node);
        perhaps.push(node);
      }
      const host = resource.virtualHost.node;
      const outside = [...(byParent.get(null) ?? []), ...(host === null ? [] : (byParent.get(host) ?? []))];
      for (const node of outside.toReversed()) {
        if (node.certainty === 'certain') return settle(node);
        perhaps.push(node);
      }
      return perhaps.length === 0 ? { kind: 'unset' } : { kind: 'unknown', nodes: perhaps };
    },
  };
}

/** Directives of some names, by what they stand in, and the sections among these. */
interface Named {
  readonly byParent: ReadonlyMap<ConfigNode | null, readonly ConfigNode[]>;
  readonly indexes: ReadonlyMap<VirtualHost, SectionIndex>;
}

function makeNamed(nodes: readonly ConfigNode[], hosts: VirtualHosts): Named {
  const byParent = groupBy(nodes, ({ parent }) => parent);
  const sections = [...byParent.keys()].flatMap((node) =>
    node !== null && KINDS.has(node.name.toLowerCase()) ? [node] : [],
  );
  const byServer = groupBy(sections, (node) => hosts.of(node));
  const indexes = new Map([...byServer].map(([host, group]) => [host, indexSections(group)]));
  return { byParent, indexes };
}

/** What one section says by itself; containers that do not look at the request (`<VirtualHost>`, `<RequireAll>`) cover all. */
function ownCoverage(section: ConfigNode, resource: Resource): Coverage {
  switch (section.name.toLowerCase()) {
    case '<directory':
    case '<directorymatch':
      return matchDirectory(section, resource);
    case '<files':
    case '<filesmatch':
      return matchFiles(section, resource);
    case '<location':
    case '<locationmatch':
      return matchLocation(section, resource);
    case '<limit':
    case '<limitexcept':
    case '<if':
    case '<elseif':
    case '<else':
    case '<proxy':
    case '<proxymatch':
      return 'unknown';
    default:
      return 'all';
  }
}

/** Sections of a lower rank are merged first; those of the same rank in the order of the configuration. */
function rankOf(section: ConfigNode): number {
  const kind = KINDS.get(section.name.toLowerCase()) ?? 'if';
  const words = argumentsOf(section);
  if (kind === 'directory' && words[0]?.value !== '~') return 1 - 1 / (1 + depthOf(words[0]?.value ?? '/'));
  return ORDER[kind === 'directory' ? 'directory-regex' : kind] + 1;
}

/** The parts of a path: httpd merges a `<Directory>` with fewer first. */
function depthOf(path: string): number {
  return path.split('/').filter((part) => part !== '').length;
}
