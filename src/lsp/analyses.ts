import { finish, type Steps } from '../httpd/steps.js';
import { type InputKind, kindOf } from '../lint/inputs/input-kind.js';
import { createSource, decode } from '../text/index.js';
import { analyse, isStale, type Versions } from './analyse.js';
import type { Analysis, Check } from './analysis.js';
import { rootsAround, siblings } from './groups.js';
import { createKeptAnalyses, type Group, type KeptAnalyses } from './kept-analyses.js';
import { linkTo } from './links.js';
import type { Machine } from './machine.js';

/** What is known of the files of a machine, a group that is read together at a time. */
export interface Analyses extends Pick<KeptAnalyses, 'adopt' | 'regroup' | 'clear'> {
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
}

/** What is asked about the documents. */
export interface Documents extends Versions {
  /** The main files that were found, those before them that the user chose. */
  roots(): { readonly chosen: readonly string[]; readonly found: readonly string[] };
  /** A document is read by another path, through a link. */
  isReadAs(path: string, link: string): void;
  /** Whether what httpd rejects in files of so many UTF-16 units is said before the rest is known. */
  isSaidEarly(size: number): boolean;
}

/** Finds out what belongs together: analyses a group, what is kept where that is still true. */
interface Analyst {
  readonly machine: Machine;
  readonly documents: Documents;
  analyse(group: Group): Steps<Analysis>;
}

/** @param machine with the texts of open documents in the place of the files below them */
export function createAnalyses(machine: Machine, check: Check, documents: Documents): Analyses {
  const kept = createKeptAnalyses((path) => documents.versionOf(path) !== undefined);
  /** What was begun, by the file that it was begun for. */
  const begun = new Map<string, Steps<Analysis>>();
  /** What the files belong to that were asked about since anything changed: to find that out again takes longer than most answers. */
  const present = new Map<string, Analysis>();
  const analyst: Analyst = {
    machine,
    documents,
    analyse: (group) => analyse(group, kept, documents, check, machine),
  };

  function* around(path: string): Steps<Analysis> {
    const made = yield* analyseAround(path, analyst);
    kept.assign(path, made);
    return made;
  }
  function* inSteps(path: string): Steps<Analysis> {
    const steps = begun.get(path) ?? around(path);
    begun.delete(path);
    return yield* steps;
  }
  /** Goes on until something is known of a file: all, where it does not take long. */
  const begin = (path: string): Analysis => {
    const steps = around(path);
    for (let last = kept.of(path); last === undefined || !documents.isSaidEarly(last.size); last = kept.of(path)) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    begun.set(path, steps);
    return kept.of(path) ?? finish(steps);
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
    rootsOf: (path) => rootsOf(path, analyst),
    apart: (path) => analyseApart(path, analyst),
    recent: (path) => kept.of(path) ?? begin(path),
    isStale: (analysis) => isStale(analysis, documents),
    stop,
    adopt(path, text, version) {
      present.clear();
      kept.adopt(path, text, version);
    },
    regroup() {
      present.clear();
      kept.regroup();
    },
    clear() {
      stop();
      kept.clear();
    },
  };
}

/** The group of the first main file that includes a file, or what it belongs to without one. */
function* analyseAround(path: string, analyst: Analyst): Steps<Analysis> {
  const { host } = analyst.machine;
  if (kindAt(path, analyst) !== 'fragment') return yield* analyseApart(path, analyst);
  for (const root of candidates(path, analyst)) {
    const made = yield* analyst.analyse({ inputs: [root], whole: true });
    if (made.sources.some((source) => source.path === path)) return made;
    const link = linkTo(path, made, host);
    if (link === null) continue;
    analyst.documents.isReadAs(path, link);
    return made;
  }
  return yield* analyseApart(path, analyst);
}

function* rootsOf(path: string, analyst: Analyst): Steps<readonly string[]> {
  if (kindAt(path, analyst) !== 'fragment') return [];
  const including: string[] = [];
  for (const root of candidates(path, analyst)) {
    const { sources } = yield* analyst.analyse({ inputs: [root], whole: true });
    if (sources.some((source) => source.path === path)) including.push(root);
  }
  return including;
}

/** Main files that may include a file, the one that is asked first at the front. */
function candidates(path: string, { machine: { host, paths, configFor }, documents }: Analyst): ReadonlySet<string> {
  const { chosen, found } = documents.roots();
  // What a user chose goes before what all who work on the files share.
  const shared = (configFor(path).content.mainFiles ?? []).map(paths.toServer);
  const there = [...chosen, ...shared].filter((root) => host.stat(root) === 'file');
  return new Set([...there, ...rootsAround(path, host), ...found]);
}

/** What a file belongs to that no main file includes: itself, or the fragments of its folder. */
function* analyseApart(path: string, analyst: Analyst): Steps<Analysis> {
  const { host, paths, configFor } = analyst.machine;
  const kind = kindAt(path, analyst);
  if (kind !== 'fragment') return yield* analyst.analyse({ inputs: [path], whole: kind === 'root' });
  const { isIgnored } = configFor(path);
  const inputs = siblings(path, host).filter((each) => each === path || !isIgnored(paths.toLocal(each)));
  return yield* analyst.analyse({ inputs, whole: false });
}

function kindAt(path: string, { machine: { host } }: Analyst): InputKind {
  const read = host.readFile(path);
  return kindOf(createSource(path, read.ok ? decode(read.bytes) : ''));
}
