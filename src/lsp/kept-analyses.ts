import type { Analysis } from './analysis.js';

/** What is analysed together. */
export type Group = Pick<Analysis, 'inputs' | 'whole'>;

/** The last analyses of groups of files. */
export interface KeptAnalyses {
  get(group: Group): Analysis | undefined;
  /** That of the group to which a file turned out to belong, or of any group that has it. */
  of(path: string): Analysis | undefined;
  keep(analysis: Analysis): void;
  /** A file turned out to belong to the group of an analysis. */
  assign(path: string, group: Group): void;
  /**
   * A document was opened, or closed: what was said of the same text holds of it.
   * @param version of the document; `undefined`: the file on disk counts now
   */
  adopt(path: string, text: string, version: number | undefined): void;
  /** Files belong to other groups now. */
  regroup(): void;
  clear(): void;
}

/** More than this many groups of files, when they are larger than this many UTF-16 units together, are not kept in mind. */
const MOST_ANALYSES = 16;
const MOST_UNITS = 4_000_000;

/** @param isOpen whether a document is open in the place of a file: what it belongs to is not forgotten */
export function createKeptAnalyses(isOpen: (path: string) => boolean): KeptAnalyses {
  const known = new Map<string, Analysis>();
  /** The groups of files by their keys: those to which files turned out to belong, and any that have them, for files that were not asked about. */
  const own = new Map<string, string>();
  const groups = new Map<string, string>();

  return {
    get: (group) => known.get(keyOf(group)),
    of: (path) => known.get(own.get(path) ?? groups.get(path) ?? ''),
    keep(analysis) {
      const key = keyOf(analysis);
      const paths = new Set(analysis.sources.map(({ path }) => path));
      for (const { path } of known.get(key)?.sources ?? [])
        for (const each of [own, groups]) if (!paths.has(path) && each.get(path) === key) each.delete(path);
      known.delete(key);
      known.set(key, analysis);
      for (const path of paths) groups.set(path, key);
      forget(known, isOpen);
    },
    assign(path, group) {
      own.set(path, keyOf(group));
    },
    adopt(path, text, version) {
      for (const [key, analysis] of known) {
        if (analysis.sources.find((source) => source.path === path)?.text !== text) continue;
        const versions = new Map(analysis.versions);
        if (version === undefined) versions.delete(path);
        else versions.set(path, version);
        // Another one: what is kept of the former is about edits of a document that is gone.
        known.set(key, { ...analysis, versions });
      }
    },
    regroup() {
      own.clear();
      groups.clear();
    },
    clear() {
      known.clear();
      own.clear();
      groups.clear();
    },
  };
}

function keyOf({ inputs, whole }: Group): string {
  return `${whole ? 'server' : 'parts'} ${inputs.join('\0')}`;
}

/** Those that were made first go, but what an open document belongs to. */
function forget(known: Map<string, Analysis>, isOpen: (path: string) => boolean): void {
  let size = [...known.values()].reduce((sum, each) => sum + each.size, 0);
  for (const [key, each] of [...known].slice(0, -1)) {
    if (known.size <= MOST_ANALYSES || size <= MOST_UNITS) return;
    if ([...each.versions.keys()].some(isOpen)) continue;
    known.delete(key);
    size -= each.size;
  }
}
