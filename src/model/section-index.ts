import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { partsOf } from './section-match.js';
import type { Resource } from './sections.js';

/** Sections of one server by the paths that they name, so that a resource need not be held against every one of them. */
export interface SectionIndex {
  /**
   * The sections that may cover a resource. Of those that may cover only a part of it (a deeper directory or URL) one stands for all: any
   * makes the outcome depend on the request.
   */
  near(resource: Resource): readonly ConfigNode[];
}

interface Step {
  readonly sections: ConfigNode[];
  readonly steps: Map<string, Step>;
  /** The last section here or deeper. */
  last: ConfigNode | null;
}

export function indexSections(sections: readonly ConfigNode[]): SectionIndex {
  const directories = newStep();
  const locations = newStep();
  const others: ConfigNode[] = [];
  for (const section of sections) {
    const directory = literalPath(section, '<directory');
    const location = directory === null ? literalPath(section, '<location') : null;
    if (directory !== null) put(directories, directory, section);
    else if (location !== null) put(locations, location, section);
    else others.push(section);
  }
  return {
    near({ file, below, url }) {
      const found = new Set(others);
      collect(directories, file === null ? [] : partsOf(file), below || file === null, found);
      collect(locations, url === null ? [] : partsOf(url), true, found);
      return [...found];
    },
  };
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
