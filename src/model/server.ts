import type { Registry } from '../directives/registry.js';
import type { ConfigFile } from '../grammar/index.js';
import type { Host } from '../httpd/host.js';
import type { Problem } from '../httpd/problem.js';
import type { Reading } from '../httpd/reading.js';
import type { Steps } from '../httpd/steps.js';
import type { Certainty, ConfigNode, ConfigTree, Location } from '../httpd/tree.js';
import type { Source } from '../text/index.js';
import { type Access, type Grants, grantsOf } from './grants.js';
import { type Mount, mountsOf } from './mounts.js';
import { indexNodes } from './node-index.js';
import { type GroupReference, groupReferencesOf, type ProcessGroup, processGroupsOf } from './process-groups.js';
import { type RegexOptionsOf, regexOptionsOf } from './regex-options.js';
import { type Effective, type Resource, type Sections, sectionsOf } from './sections.js';
import { type VirtualHost, virtualHostsOf } from './virtual-hosts.js';

export type { Certainty, ConfigNode, Location, Source };

/** The server that a configuration describes, as far as its text says: what rules ask about. Made once per run; parts are made when asked for. */
export interface Server {
  readonly settings: ServerSettings;
  readonly host: Host;
  /** Every file that was read, in the order of first opening: for what a rule must see as written, such as conditions. */
  readonly files: readonly ConfigFile[];
  /** Phase 1: how the files were read, with which modules, names and macros. */
  readonly reading: Reading;
  /** What httpd rejects, in its order. */
  readonly problems: readonly Problem[];
  readonly children: readonly ConfigNode[];
  /** Something that would be read was not: an include that is missing, a module that is not known. What is not seen may still be there. */
  readonly incomplete: boolean;
  /** Every directive of one of the names (any case; a section's with `<`), in httpd's order. */
  nodes(...names: readonly string[]): readonly ConfigNode[];
  /** Every directive and section of mod_wsgi. */
  readonly wsgiNodes: readonly ConfigNode[];
  /** What httpd says at a directive that it rejects. */
  problemAt(node: ConfigNode): Problem | undefined;
  readonly mainServer: VirtualHost;
  /** The main server first, then every `<VirtualHost>` in order. */
  readonly virtualHosts: readonly VirtualHost[];
  /** The server a node belongs to. */
  virtualHostOf(node: ConfigNode): VirtualHost;
  readonly processGroups: readonly ProcessGroup[];
  readonly groupReferences: readonly GroupReference[];
  /** All mounts in the order of the configuration; `matchingOrder` tells in which one server tries them. */
  readonly mounts: readonly Mount[];
  /** The mounts that a server looks at for a request: its own, then those of the main server (semantics 5). */
  matchingOrder(virtualHost: VirtualHost): readonly Mount[];
  readonly sections: Sections;
  /** What the regular expressions of a node are compiled with. */
  readonly regexOptions: RegexOptionsOf;
  /** The value that a directive has for a resource after the merge of its sections (semantics 6). */
  effective(name: string, resource: Resource): Effective;
  /** Whether a resource may be had, as `Require` says. */
  access(resource: Resource): Access;
}

export interface ServerSettings {
  /** The files are parts of a server of which nothing else is known. */
  readonly fragment: boolean;
  readonly serverVersion: string;
  /** The newest, when it is not told. */
  readonly modWsgiVersion: string;
  readonly platform: 'debian' | 'rhel' | 'upstream' | 'windows';
  /** What `${NAME}` stands for where no `Define` says it. */
  readonly values: ReadonlyMap<string, string>;
  /** The file is a `.htaccess` file. */
  readonly htaccess: boolean;
  /** Every directive that is known, loaded or not. */
  readonly registry: Registry;
}

/** What `buildServer` needs of an evaluation. */
export interface Evaluated {
  readonly tree: ConfigTree;
  readonly files: readonly ConfigFile[];
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  readonly incomplete: boolean;
}

/** Builds the model of what was read. Nothing is looked at before a part is asked for. */
export function buildServer(evaluated: Evaluated, host: Host, settings: ServerSettings): Server {
  const { tree, files, reading, problems, incomplete } = evaluated;
  const index = lazy(() => indexNodes(tree));
  const wsgiNodes = lazy(() => [...index().nodesStarting('wsgi'), ...index().nodesStarting('<wsgi')]);
  const rejections = lazy(
    () => new Map(problems.flatMap((problem) => (problem.node ? [[problem.node, problem]] : []))),
  );
  const hosts = lazy(() => virtualHostsOf(index()));
  const groups = lazy(() => processGroupsOf(index(), hosts()));
  const references = lazy(() => groupReferencesOf(index(), hosts()));
  const mounts = lazy(() => mountsOf(index(), hosts()));
  const regexOptions = lazy(() => regexOptionsOf(tree, index()));
  const sections = lazy((): Sections => sectionsOf(index(), hosts(), regexOptions()));
  const grants = lazy((): Grants => grantsOf(sections()));
  return {
    settings,
    host,
    files,
    reading,
    problems,
    children: tree.children,
    incomplete,
    nodes: (...names) => index().nodes(...names),
    get wsgiNodes() {
      return wsgiNodes();
    },
    problemAt: (node) => rejections().get(node),
    get mainServer() {
      return hosts().main;
    },
    get virtualHosts() {
      return hosts().all;
    },
    virtualHostOf: (node) => hosts().of(node),
    get processGroups() {
      return groups();
    },
    get groupReferences() {
      return references();
    },
    get mounts() {
      return mounts().all;
    },
    matchingOrder: (virtualHost) => mounts().matchingOrder(virtualHost),
    get sections() {
      return sections();
    },
    regexOptions: (node) => regexOptions()(node),
    effective: (name, resource) => sections().effective(name, resource),
    access: (resource) => grants().access(resource),
  };
}

/** Has a server make the parts that nearly all who ask about it need, each in a step of its own: none of the questions takes as long as all of them. */
export function* makeParts(server: Server): Steps<void> {
  for (const part of PARTS) {
    part(server);
    yield;
  }
}

const PARTS: readonly ((server: Server) => unknown)[] = [
  (server) => server.wsgiNodes,
  (server) => server.virtualHosts,
  (server) => server.processGroups,
  (server) => server.groupReferences,
  (server) => server.mounts,
  (server) => server.sections,
];

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
