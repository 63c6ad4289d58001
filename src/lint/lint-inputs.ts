import { finish, type Steps } from '../httpd/steps.js';
import { makeParts } from '../model/server.js';
import { createSource, type Source } from '../text/index.js';
import type { LintRun } from './inputs/lint-run.js';
import { type Linted, merged } from './inputs/merged.js';
import type { Part } from './inputs/part.js';
import { partsOf } from './inputs/parts.js';
import { type LintResult, lintServerInSteps } from './linter.js';

export type { LintRun } from './inputs/lint-run.js';
export type { Linted } from './inputs/merged.js';

/**
 * Lints inputs as the README says they are read: each root with its includes, the fragments together as one server, each `.htaccess` alone.
 * What a root includes is not read twice.
 */
export function lintInputs(sources: readonly Source[], run: LintRun): Linted {
  return finish(lintInputsInSteps(sources, run));
}

/**
 * The same in steps.
 * @param early takes what httpd rejects, as soon as everything is read
 */
export function* lintInputsInSteps(
  sources: readonly Source[],
  run: LintRun,
  early?: (rejections: Linted) => void,
): Steps<Linted> {
  const inputs = sources.map((source) => placed(source, run));
  const order = new Map(inputs.map(({ path }, at) => [path, at]));
  const parts = yield* partsOf(inputs, run);
  if (early !== undefined) {
    const rules = { ...run.rules, preset: 'off' as const, rules: [] };
    early(merged(yield* resultsOf(parts, rules), order, rules));
    yield;
  }
  for (const { server } of parts) yield* makeParts(server);
  return merged(yield* resultsOf(parts, run.rules), order, run.rules);
}

function* resultsOf(parts: readonly Part[], rules: LintRun['rules']): Steps<readonly LintResult[]> {
  const results: LintResult[] = [];
  for (const { server, files, shown } of parts) {
    const findings = yield* lintServerInSteps(server, { ...rules, inlineConfig: false });
    results.push({ server, files, findings: shown(findings) });
  }
  return results;
}

/** The source under the path that the server knows it by: below the sysroot, that is its `/`. */
function placed(source: Source, { paths }: LintRun): Source {
  const path = paths?.toServer(source.path) ?? source.path;
  return path === source.path ? source : createSource(path, source.text);
}
