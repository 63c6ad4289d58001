import { finish, type Steps } from '../httpd/steps.js';
import { type InputKind, kindOf } from '../lint/input-kind.js';
import type { Linted } from '../lint/lint-inputs.js';
import { createSource, decode } from '../text/index.js';
import type { Analysis, Check } from './analysis.js';
import { rootsAround, siblings } from './groups.js';
import { linkTo } from './links.js';
import type { Machine } from './machine.js';

/** What is known of the files of a machine, a group that is read together at a time. */
export interface Analyses {
  /** What a file belongs to, by the present texts. */
  of(path: string): Analysis;
  /** The same in steps. What was begun and is still true is gone on with. */
  inSteps(path: string): Steps<Analysis>;
  /** The main files that include a file, the one that counts first. */
  rootsOf(path: string): Steps<readonly string[]>;
  /** What a file that no main file includes belongs to. */
  apart(path: string): Steps<Analysis>;
  /** The last analysis, which may know earlier texts, and is `partial` where there is none yet and all would take long. */
  recent(path: string): Analysis;
  /** Whether `of` would say more. */
  isStale(analysis: Analysis): boolean;
  /** Documents or main files are others now: what was begun is not gone on with. */
  stop(): void;
  /**
   * A document was opened, or closed: what was said of the same text holds of it.
   * @param version of the document; `undefined`: the file on disk counts now
   */
  adopt(path: string, text: string, version: number | undefined): void;
  /** Files belong to other groups now. */
  regroup(): void;
  /** Nothing that is known is kept. */
  clear(): void;
}

/** What is asked about the documents. */
export interface Documents {
  /** The versions of all that are open, by path. */
  versions(): ReadonlyMap<string, number>;
  versionOf(path: string): number | undefined;
  /** The main files that were found, those before them that the user chose. */
  roots(): { readonly chosen: readonly string[]; readonly found: readonly string[] };
  /** A document is read by another path, through a link. */
  isReadAs(path: string, link: string): void;
  /** Whether what httpd rejects in files of so many UTF-16 units is said before the rest is known. */
  isSaidEarly(size: number): boolean;
}

/** More than this many groups of files, when they are larger than this many UTF-16 units together, are not kept in mind. */
const MOST_ANALYSES = 16;
const MOST_UNITS = 4_000_000;

/** @param machine with the texts of open documents in the place of the files below them */
export function createAnalyses(machine: Machine, check: Check, documents: Documents): Analyses {
  const { host, paths, configFor } = machine;
  const known = new Map<string, Analysis>();
  /** The group that a file turned out to belong to, for `recent`, and any that has it, for a file that was not asked about. */
  const own = new Map<string, string>();
  const groups = new Map<string, string>();
  /** What was begun, by the file that it was begun for. */
  const begun = new Map<string, Steps<Analysis>>();
  /** What the files belong to that were asked about since anything changed: to find that out again takes longer than most answers. */
  const present = new Map<string, Analysis>();

  const keep = (analysis: Analysis): void => {
    const key = keyOf(analysis);
    const paths = new Set(analysis.sources.map(({ path }) => path));
    for (const { path } of known.get(key)?.sources ?? [])
      for (const each of [own, groups]) if (!paths.has(path) && each.get(path) === key) each.delete(path);
    known.delete(key);
    known.set(key, analysis);
    for (const path of paths) groups.set(path, key);
    forget();
  };

  /** Those that were made first go, but what an open document belongs to. */
  const forget = (): void => {
    let size = [...known.values()].reduce((sum, each) => sum + each.size, 0);
    for (const [key, each] of [...known].slice(0, -1)) {
      if (known.size <= MOST_ANALYSES || size <= MOST_UNITS) return;
      if ([...each.versions.keys()].some((path) => documents.versionOf(path) !== undefined)) continue;
      known.delete(key);
      size -= each.size;
    }
  };

  const isOutdated = ({ sources, versions }: Analysis): boolean =>
    sources.some(({ path }) => documents.versionOf(path) !== versions.get(path));
  const isStale = (analysis: Analysis): boolean => analysis.partial || isOutdated(analysis);

  function* analyse(inputs: readonly string[], whole: boolean): Steps<Analysis> {
    const last = known.get(keyOf({ inputs, whole }));
    if (last !== undefined && !isStale(last)) return last;
    const versions = documents.versions();
    const analysisOf = (linted: Linted, partial: boolean): Analysis => ({
      ...linted,
      inputs,
      whole,
      partial,
      versions: new Map(
        linted.sources.flatMap(({ path }) => {
          const version = versions.get(path);
          return version === undefined ? [] : [[path, version] as const];
        }),
      ),
      size: linted.sources.reduce((sum, { text }) => sum + text.length, 0),
    });
    // Of two texts of a file that changed between two steps, one was read: that is nobody's answer for long.
    const keepTrue = (made: Analysis): void => {
      if (!isOutdated(made)) keep(made);
    };
    const early = (rejections: Linted): void => keepTrue(analysisOf(rejections, true));
    const made = analysisOf(yield* check(inputs, machine, last === undefined ? { early } : {}), false);
    keepTrue(made);
    return made;
  }

  function* analyseAround(path: string): Steps<Analysis> {
    const made = yield* lookAround(path);
    own.set(path, keyOf(made));
    return made;
  }

  function* lookAround(path: string): Steps<Analysis> {
    if (kindAt(path) !== 'fragment') return yield* apart(path);
    for (const root of candidates(path)) {
      const made = yield* analyse([root], true);
      if (made.sources.some((source) => source.path === path)) return made;
      const link = linkTo(path, made, host);
      if (link === null) continue;
      documents.isReadAs(path, link);
      return made;
    }
    return yield* apart(path);
  }

  function* rootsOf(path: string): Steps<readonly string[]> {
    if (kindAt(path) !== 'fragment') return [];
    const including: string[] = [];
    for (const root of candidates(path)) {
      const { sources } = yield* analyse([root], true);
      if (sources.some((source) => source.path === path)) including.push(root);
    }
    return including;
  }

  /** Main files that may include a file, the one that is asked first at the front. */
  const candidates = (path: string): ReadonlySet<string> => {
    const { chosen, found } = documents.roots();
    // What a user chose goes before what all who work on the files share.
    const shared = (configFor(path).content.mainFiles ?? []).map(paths.toServer);
    const there = [...chosen, ...shared].filter((root) => host.stat(root) === 'file');
    return new Set([...there, ...rootsAround(path, host), ...found]);
  };

  function* apart(path: string): Steps<Analysis> {
    const kind = kindAt(path);
    if (kind !== 'fragment') return yield* analyse([path], kind === 'root');
    const { isIgnored } = configFor(path);
    const inputs = siblings(path, host).filter((each) => each === path || !isIgnored(paths.toLocal(each)));
    return yield* analyse(inputs, false);
  }

  const kindAt = (path: string): InputKind => {
    const read = host.readFile(path);
    return kindOf(createSource(path, read.ok ? decode(read.bytes) : ''));
  };

  function* inSteps(path: string): Steps<Analysis> {
    const steps = begun.get(path) ?? analyseAround(path);
    begun.delete(path);
    return yield* steps;
  }

  const lastOf = (path: string): Analysis | undefined => known.get(own.get(path) ?? groups.get(path) ?? '');

  /** Goes on until something is known of a file: all, where it does not take long. */
  const begin = (path: string): Analysis => {
    const steps = analyseAround(path);
    for (let last = lastOf(path); last === undefined || !documents.isSaidEarly(last.size); last = lastOf(path)) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    begun.set(path, steps);
    return lastOf(path) ?? finish(steps);
  };

  const regroup = (): void => {
    own.clear();
    groups.clear();
    present.clear();
  };

  const stop = (): void => {
    begun.clear();
    present.clear();
  };

  return {
    of(path) {
      const made = present.get(path) ?? finish(inSteps(path));
      present.set(path, made);
      return made;
    },
    inSteps,
    rootsOf,
    apart,
    recent: (path) => lastOf(path) ?? begin(path),
    isStale,
    stop,
    adopt(path, text, version) {
      present.clear();
      for (const [key, analysis] of known) {
        if (analysis.sources.find((source) => source.path === path)?.text !== text) continue;
        const versions = new Map(analysis.versions);
        if (version === undefined) versions.delete(path);
        else versions.set(path, version);
        // Another one: what is kept of the former is about edits of a document that is gone.
        known.set(key, { ...analysis, versions });
      }
    },
    regroup,
    clear() {
      known.clear();
      regroup();
      stop();
    },
  };
}

/** What is analysed together under one name. */
function keyOf({ inputs, whole }: Pick<Analysis, 'inputs' | 'whole'>): string {
  return `${whole ? 'server' : 'parts'} ${inputs.join('\0')}`;
}
