import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, baselineOf, type Compared, compareWith, parseBaseline, withFiles } from '../lint/baseline.js';
import type { Linted } from '../lint/lint-inputs.js';
import { safeJson, visible } from '../lint/report/index.js';
import { fileErrorText } from './file-error.js';
import { type Io, say } from './io.js';

/** The known findings that `--baseline` names, in one run. */
export interface BaselineRun {
  /** Leaves what is not known. */
  unknown(linted: Linted): Linted;
  /** Says what is known and gone, or writes the baseline anew, after which nothing is unknown. */
  settle(linted: Linted): { readonly linted: Linted; readonly failure: string | null };
  /** How many findings are known. */
  known(): number;
}

interface BaselineOptions {
  readonly baseline: string | undefined;
  readonly 'update-baseline': boolean;
}

const EMPTY: Baseline = { version: 1, findings: [] };

/**
 * @param localPath where a file that was read stands on this machine
 * @returns `null` when there is no baseline; `wrong` when it cannot be read, which has been said
 */
export function baselineFor(
  { baseline: named, 'update-baseline': isUpdated }: BaselineOptions,
  localPath: (path: string) => string,
  io: Io,
): BaselineRun | 'wrong' | null {
  if (named === undefined) return null;
  const path = resolve(io.cwd, named);
  const shown = visible(named);
  const folder = dirname(path);
  const nameFile = (file: string): string => relative(folder, localPath(file)).split(sep).join('/');
  const before = isUpdated && !existsSync(path) ? EMPTY : load(path);
  if (typeof before === 'string') {
    say(io, `${shown}: ${before}`);
    return 'wrong';
  }
  let compared: Compared = { fresh: [], known: 0, gone: [] };
  return {
    unknown(linted) {
      if (isUpdated) return linted;
      const files = linted.sources.map((source) => source.path);
      compared = compareWith(before, linted.findings, files, nameFile);
      return { ...linted, findings: compared.fresh };
    },
    settle(linted) {
      if (!isUpdated) {
        if (compared.gone.length > 0) say(io, `${shown}: ${goneText(compared)}`);
        return { linted, failure: null };
      }
      const read = new Set(linted.sources.map((source) => nameFile(source.path)));
      const stays = (file: string): boolean => !read.has(file) && existsSync(resolve(folder, file));
      const error = write(path, withFiles(baselineOf(linted.findings, nameFile), before, stays));
      if (error !== null) return { linted, failure: `${shown}: ${error}` };
      compared = { fresh: [], known: linted.findings.length, gone: [] };
      return { linted: { ...linted, findings: [] }, failure: null };
    },
    known: () => compared.known,
  };
}

const MOST_TOLD = 3;

function goneText({ gone }: Compared): string {
  const told = gone.slice(0, MOST_TOLD).map(({ file, rule }) => `${rule} in ${visible(file)}`);
  const others = gone.length - told.length;
  const list = others === 0 ? told.join(', ') : `${told.join(', ')} and ${others} more`;
  return `known findings are there no more: ${list}; --update-baseline takes them out`;
}

function load(path: string): Baseline | string {
  try {
    return (
      parseBaseline(readFileSync(path, 'utf8')) ?? 'it is no baseline: --baseline FILE --update-baseline writes one'
    );
  } catch (error) {
    return fileErrorText(error);
  }
}

/** Whoever reads it meanwhile, or after the power went, finds the old one or the new one. */
function write(path: string, baseline: Baseline): string | null {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, `${safeJson(baseline, 2)}\n`);
    renameSync(temporary, path);
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    return fileErrorText(error);
  }
}
