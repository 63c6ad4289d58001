import type { Steps } from '../httpd/steps.js';
import type { Linted } from '../lint/lint-inputs.js';
import type { Analysis, Check } from './analysis.js';
import type { Group, KeptAnalyses } from './kept-analyses.js';
import type { Machine } from './machine.js';

/** The open documents, by the paths that the machine's server knows. */
export interface Versions {
  /** The versions of all. */
  versions(): ReadonlyMap<string, number>;
  versionOf(path: string): number | undefined;
}

/** Whether documents are others now than those that went into an analysis, or it does not say all. */
export function isStale(analysis: Analysis, documents: Versions): boolean {
  return analysis.partial || isOutdated(analysis, documents);
}

function isOutdated({ sources, versions }: Analysis, documents: Versions): boolean {
  return sources.some(({ path }) => documents.versionOf(path) !== versions.get(path));
}

/** What is known of a group of files: what is kept, where that is still true. */
export function* analyse(
  group: Group,
  kept: KeptAnalyses,
  documents: Versions,
  check: Check,
  machine: Machine,
): Steps<Analysis> {
  const last = kept.get(group);
  if (last !== undefined && !isStale(last, documents)) return last;
  const versions = documents.versions();
  // Of two texts of a file that changed between two steps, one was read: that is nobody's answer for long.
  const keepTrue = (made: Analysis): void => {
    if (!isOutdated(made, documents)) kept.keep(made);
  };
  const early = (rejections: Linted): void => keepTrue(analysisOf(rejections, group, versions, true));
  const linted = yield* check(group.inputs, machine, last === undefined ? { early } : {});
  const made = analysisOf(linted, group, versions, false);
  keepTrue(made);
  return made;
}

/** @param versions of all open documents: those that were read count */
function analysisOf(
  linted: Linted,
  { inputs, whole }: Group,
  versions: ReadonlyMap<string, number>,
  partial: boolean,
): Analysis {
  const read = linted.sources.flatMap(({ path }) => {
    const version = versions.get(path);
    return version === undefined ? [] : [[path, version] as const];
  });
  const size = linted.sources.reduce((sum, { text }) => sum + text.length, 0);
  return { ...linted, inputs, whole, partial, versions: new Map(read), size };
}
