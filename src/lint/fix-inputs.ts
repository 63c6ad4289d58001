import { overlayHost } from '../httpd/host-overlay.js';
import { createSource, type Source } from '../text/index.js';
import type { Finding } from './finding.js';
import { fixTexts } from './fix.js';
import { type Linted, type LintRun, lintInputs } from './lint-inputs.js';

/** Fixes that make room for others come to an end after a few rounds; those that undo each other would not. */
const MOST_ROUNDS = 10;

export interface FixedInputs {
  /** What is found once everything is fixed that can be. */
  readonly linted: Linted;
  /** The new text of each file that changes, by `Source.path`. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Fixes what was found in inputs and lints what comes out, until nothing is left to fix. Nothing is written.
 * @param lint how they were linted
 * @param unsafe also fixes that change what httpd does
 */
export function fixInputs(
  linted: Linted,
  lint: (texts: ReadonlyMap<string, string>) => Linted,
  unsafe: boolean,
): FixedInputs {
  const texts = new Map<string, string>();
  let current = linted;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixed = fixTexts(current.findings, current.sources, unsafe);
    if (fixed.texts.size === 0) break;
    for (const [path, text] of fixed.texts) texts.set(path, text);
    current = lint(texts);
  }
  for (const { path, text } of linted.sources) if (texts.get(path) === text) texts.delete(path);
  return { linted: current, texts };
}

/** Lints inputs with other texts in the place of some files, by the paths of the server. */
export function lintWith(texts: ReadonlyMap<string, string>, sources: readonly Source[], run: LintRun): Linted {
  if (texts.size === 0) return lintInputs(sources, run);
  const changed = sources.map((source) => {
    const text = texts.get(run.paths?.toServer(source.path) ?? source.path);
    return text === undefined ? source : createSource(source.path, text);
  });
  return lintInputs(changed, { ...run, host: overlayHost(run.host, (path) => texts.get(path)) });
}

/** What is told of files that count. */
export function withFindings(linted: Linted, wanted: (finding: Finding) => boolean): Linted {
  return { ...linted, findings: linted.findings.filter(wanted) };
}
