import type { Finding } from '../lint/finding.js';
import type { Linted } from '../lint/lint-inputs.js';
import { type Reportable, type ReportOptions, summarize } from '../lint/report/index.js';
import type { Rule } from '../lint/rule.js';
import { ruleUrl } from '../lint/rule-url.js';
import { isAtLeast } from '../lint/severity.js';
import type { Call } from './command.js';
import { exit } from './exit.js';
import { say } from './io.js';
import type { lintOptions } from './options.js';
import { type OutputSpec, writeOutputs } from './outputs.js';

/** What a run came to. */
interface Outcome {
  readonly linted: Linted;
  /** How many findings the baseline knows; `null` without one. */
  readonly known: number | null;
  /** A message for each file that could not be read, which the user has seen, or written. */
  readonly unread: readonly string[];
  readonly unwritten: readonly string[];
}

/** How it is told. */
interface Telling {
  readonly outputs: readonly OutputSpec[];
  readonly mostWarnings: number | null;
  readonly catalogue: readonly Rule[];
  readonly fixOption: string | undefined;
  readonly shownPath: (path: string) => string;
  readonly colors: boolean;
}

/** Of a line of a file, off a terminal. */
const WIDTH = 120;

/** Writes the reports of a run. Returns its exit status. */
export function reportLint(
  { linted, known, unread, unwritten }: Outcome,
  { outputs, mostWarnings, catalogue, fixOption, shownPath, colors }: Telling,
  { options, io }: Pick<Call<typeof lintOptions>, 'options' | 'io'>,
): number {
  const isFailing = fails(linted.findings, options['fail-on'] ?? 'warning', mostWarnings);
  const statusAfter = (failures: readonly string[]): number =>
    failures.length > 0 ? exit.failure : isFailing ? exit.findings : exit.ok;
  const undone = [...unread, ...unwritten];
  const least = options.severity ?? 'info';
  const report: Reportable = {
    files: linted.sources,
    findings: linted.findings.filter(({ severity }) => isAtLeast(severity, least)),
    ...(known === null ? {} : { known }),
    outcome: { exitStatus: statusAfter(undone), failures: undone },
  };
  const how: ReportOptions = {
    displayPath: shownPath,
    ruleUrl,
    ruleOf: (name) => catalogue.find((rule) => rule.name === name),
    ...(fixOption === undefined ? {} : { fixOption }),
    colors,
    width: Math.max(40, (io.stdout.columns ?? WIDTH) - 8),
  };
  // Standard output has the diff, for other programs to apply.
  const written = options.diff ? outputs.filter(({ file }) => file !== null) : outputs;
  const failures = writeOutputs(written, report, how, { io, quiet: options.quiet });
  for (const message of [...unwritten, ...failures]) say(io, message);
  return statusAfter([...undone, ...failures]);
}

function fails(
  findings: readonly Finding[],
  least: NonNullable<Call<typeof lintOptions>['options']['fail-on']>,
  mostWarnings: number | null,
): boolean {
  if (mostWarnings !== null && summarize(findings).warning > mostWarnings) return true;
  return least !== 'never' && findings.some(({ severity }) => isAtLeast(severity, least));
}
