import type { ConfigNode } from '../httpd/tree.js';
import { partsOf } from '../text/index.js';
import { argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import type { NodeIndex } from './node-index.js';
import type { RegexOptionsOf } from './regex-options.js';
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

/** The sections for directories, URLs and files, as `Server.nodes` names them. */
export const RESOURCE_SECTIONS: readonly string[] = [
  '<Directory',
  '<DirectoryMatch',
  '<Location',
  '<LocationMatch',
  '<Files',
  '<FilesMatch',
];

/** Makes what tells which sections apply. Nothing is compared before it is asked for. */
export function sectionsOf(index: NodeIndex, hosts: VirtualHosts, regexOptions: RegexOptionsOf): Sections {
  const byNames = new Map<string, Named>();
  const named = (names: string): Named => {
    let known = byNames.get(names);
    if (known === undefined) {
      known = makeNamed(index.nodes(...names.split(' ')), hosts);
      byNames.set(names, known);
    }
    return known;
  };
  const coverage = (section: ConfigNode, resource: Resource): Coverage => {
    let covered: Coverage = 'all';
    for (let at: ConfigNode | null = section; at !== null && covered !== 'none'; at = at.parent)
      covered = narrower(covered, ownCoverage(at, resource, regexOptions));
    return section.certainty === 'unknown-branch' ? narrower(covered, 'unknown') : covered;
  };
  const coveringOf = ({ indexes }: Named, resource: Resource): readonly CoveringSection[] => {
    if (indexes.size === 0) return NONE;
    const own = resource.virtualHost === hosts.main ? undefined : indexes.get(resource.virtualHost);
    const main = indexes.get(hosts.main);
    if (own === undefined && main === undefined) return NONE;
    const found: Ranked[] = [];
    for (const each of [main, own])
      for (const node of each?.near(resource) ?? NOTHING) {
        const covered = coverage(node, resource);
        if (covered !== 'none') found.push({ node, coverage: covered, rank: rankOf(node) });
      }
    return found.length < 2 ? found : found.sort((a, b) => a.rank - b.rank);
  };
  return {
    covering: (resource, names) => coveringOf(named(names.join(' ')), resource),
    coverage,
    effective(name, resource) {
      const found = named(name);
      if (found.byParent.size === 0) return UNSET;
      return inForce(found.byParent, coveringOf(found, resource), resource.virtualHost.node);
    },
  };
}

/** The last line that is sure to be in force: of the sections, the last first, then of the virtual host, then of the main server. */
function inForce(
  byParent: Named['byParent'],
  sections: readonly CoveringSection[],
  host: ConfigNode | null,
): Effective {
  const perhaps: ConfigNode[] = [];
  const settle = (node: ConfigNode): Effective =>
    perhaps.length === 0 ? { kind: 'set', node } : { kind: 'unknown', nodes: [...perhaps, node] };
  for (let at = sections.length - 1; at >= 0; at--) {
    const section = sections[at];
    const node = section === undefined ? undefined : byParent.get(section.node)?.at(-1);
    if (section === undefined || node === undefined) continue;
    if (section.coverage === 'all' && node.certainty === 'certain') return settle(node);
    perhaps.push(node);
  }
  for (const parent of host === null ? [null] : [host, null])
    for (const node of byParent.get(parent)?.toReversed() ?? NOTHING) {
      if (node.certainty === 'certain') return settle(node);
      perhaps.push(node);
    }
  return perhaps.length === 0 ? UNSET : { kind: 'unknown', nodes: perhaps };
}

const NOTHING: readonly ConfigNode[] = [];
const NONE: readonly CoveringSection[] = [];
const UNSET: Effective = { kind: 'unset' };

interface Ranked extends CoveringSection {
  readonly rank: number;
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
function ownCoverage(section: ConfigNode, resource: Resource, regexOptions: RegexOptionsOf): Coverage {
  switch (section.name.toLowerCase()) {
    case '<directory':
    case '<directorymatch':
      return matchDirectory(section, resource, regexOptions(section));
    case '<files':
    case '<filesmatch':
      return matchFiles(section, resource, regexOptions(section));
    case '<location':
    case '<locationmatch':
      return matchLocation(section, resource, regexOptions(section));
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
  return partsOf(path).length;
}
