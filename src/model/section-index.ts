import type { ConfigNode } from '../httpd/tree.js';
import { partsOf } from '../text/index.js';
import { argumentsOf } from './arguments.js';
import type { Resource } from './sections.js';

/** Sections of one server by the paths that they name, so that a resource need not be held against every one of them. */
export interface SectionIndex {
  /**
   * The sections that may cover a resource. Of those that may cover only a part of it (a deeper directory or URL) one stands for all: any
   * makes the outcome depend on the request. They come in the order of the configuration, in which httpd merges `<Location>` sections.
   */
  near(resource: Pick<Resource, 'file' | 'below' | 'url'>): readonly ConfigNode[];
}

/** The sections of one kind by their paths. */
interface PathIndex {
  /** Adds the sections that cover a path or, with `deeper`, perhaps a part of what is below it. */
  collect(path: string, deeper: boolean, found: Set<ConfigNode>): void;
}

interface Placed {
  readonly section: ConfigNode;
  readonly path: readonly string[];
}

/** @param sections of one server, in the order of the configuration */
export function indexSections(sections: readonly ConfigNode[]): SectionIndex {
  // So it is in most virtual hosts: nothing is gained by looking at its path twice.
  if (sections.length === 1) return { near: () => sections };
  const directories: Placed[] = [];
  const locations: Placed[] = [];
  const others: ConfigNode[] = [];
  for (const section of sections) {
    const directory = literalPath(section, '<directory');
    const location = directory === null ? literalPath(section, '<location') : null;
    if (directory !== null) directories.push({ section, path: directory });
    else if (location !== null) locations.push({ section, path: location });
    else others.push(section);
  }
  const byDirectory = indexPaths(directories);
  const byLocation = indexPaths(locations);
  const places = new Map(sections.map((section, at) => [section, at]));
  const placeOf = (section: ConfigNode): number => places.get(section) ?? 0;
  return {
    near({ file, below, url }) {
      const found = new Set(others);
      byDirectory.collect(file ?? '', below || file === null, found);
      byLocation.collect(url ?? '', true, found);
      return [...found].sort((a, b) => placeOf(a) - placeOf(b));
    },
  };
}

/** Most servers have a section or two: to look at each takes less time and memory than steps for the parts of their paths. */
const FEW = 4;

function indexPaths(sections: readonly Placed[]): PathIndex {
  if (sections.length > FEW) return stepsOf(sections);
  const byDepth = sections.toSorted((a, b) => a.path.length - b.path.length);
  return {
    collect(path, deeper, found) {
      if (sections.length === 0) return;
      const parts = partsOf(path);
      for (const { section, path } of byDepth) if (startsWith(parts, path)) found.add(section);
      const last = deeper ? sections.findLast(({ path }) => startsWith(path, parts)) : undefined;
      if (last !== undefined) found.add(last.section);
    },
  };
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((part, at) => path[at] === part);
}

interface Step {
  readonly sections: ConfigNode[];
  readonly steps: Map<string, Step>;
  /** The last section here or deeper. */
  last: ConfigNode | null;
}

function stepsOf(sections: readonly Placed[]): PathIndex {
  const root = newStep();
  for (const { section, path } of sections) put(root, path, section);
  return { collect: (path, deeper, found) => collect(root, partsOf(path), deeper, found) };
}

function newStep(): Step {
  return { sections: [], steps: new Map(), last: null };
}

function put(root: Step, path: readonly string[], section: ConfigNode): void {
  let at = root;
  at.last = section;
  for (const part of path) {
    let next = at.steps.get(part);
    if (next === undefined) {
      next = newStep();
      at.steps.set(part, next);
    }
    at = next;
    at.last = section;
  }
  at.sections.push(section);
}

function collect(root: Step, path: readonly string[], deeper: boolean, found: Set<ConfigNode>): void {
  let at: Step | undefined = root;
  for (const section of at.sections) found.add(section);
  for (const part of path) {
    at = at.steps.get(part);
    if (at === undefined) return;
    for (const section of at.sections) found.add(section);
  }
  if (deeper && at.last !== null) found.add(at.last);
}

/** The parts of the path of a section, or of the one around it that names one, up to the first wildcard. */
function literalPath(section: ConfigNode, name: string): readonly string[] | null {
  for (let at: ConfigNode | null = section; at !== null; at = at.parent) {
    if (at.name.toLowerCase() !== name) continue;
    const path = argumentsOf(at)[0]?.value ?? '~';
    if (path === '~' || !path.startsWith('/')) return null;
    const parts = partsOf(path);
    const wild = parts.findIndex((part) => /[*?[$]/.test(part));
    return wild < 0 ? parts : parts.slice(0, wild);
  }
  return null;
}
