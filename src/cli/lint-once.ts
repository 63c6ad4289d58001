import { dirname } from 'node:path';
import type { Finding } from '../lint/finding.js';
import { lintWith, withFindings } from '../lint/fix-inputs.js';
import type { Linted, LintRun } from '../lint/lint-inputs.js';
import { visible } from '../lint/report/index.js';
import type { Rule } from '../lint/rule.js';
import { rules } from '../lint/rules/index.js';
import { unaskedNote } from '../lint/witness/witness.js';
import { applyFixes } from './apply-fixes.js';
import { baselineFor } from './baseline-file.js';
import { wantsColors } from './color.js';
import type { Call } from './command.js';
import { configuration } from './configuration.js';
import { exit } from './exit.js';
import { type Inputs, readInputs } from './inputs.js';
import { type Io, say } from './io.js';
import { type LintJob, lintJob } from './lint-job.js';
import { reportLint } from './lint-report.js';
import type { lintOptions } from './options.js';
import { progressLine } from './progress.js';
import { type RuleStats, ruleStats } from './rule-stats.js';
import { usageError } from './usage.js';

/** A job other than the main one that lints. */
export interface Task {
  /** What a usage error refers to. */
  readonly usage: string;
  /** In the place of what options and the configuration file say. */
  readonly rules: LintRun['rules'] & { readonly catalogue: readonly Rule[] };
  /** The option that applies fixes. */
  readonly fixOption: string;
}

/** What one round came to. */
export interface Round {
  readonly status: number;
  /** The folders of what was read: a change in one of them may change what is found. */
  readonly folders: ReadonlySet<string>;
}

/**
 * Lints what the command line means, fixes what it asks for, and reports.
 * @param task where another command asks for it
 */
export async function lintOnce(call: Call<typeof lintOptions>, task?: Task): Promise<Round> {
  const folders = new Set([call.io.cwd]);
  return { status: await round(call, task, folders), folders };
}

async function round(
  { options, operands, io }: Call<typeof lintOptions>,
  task: Task | undefined,
  folders: Set<string>,
): Promise<number> {
  const config = await configuration(options, io);
  if (config === 'wrong') return exit.usage;
  folders.add(config.folder);
  if (options['print-config']) {
    const { printedConfig } = await import('./print-config.js');
    io.stdout.write(printedConfig(config, options, io.cwd));
    return exit.ok;
  }
  const job = lintJob(options, operands, config, io);
  if (typeof job === 'string') return usageError(io, job, { usage: task?.usage ?? 'wsgi-lint' });
  const inputs = await readInputs(job.wanted, job.lintRun.paths, io);
  return options['list-files'] ? list(inputs, io) : lint(inputs, job, { options, io }, task, folders);
}

function list({ sources, unread, shownPath }: Inputs, io: Io): number {
  for (const { path } of sources) io.stdout.write(`${visible(shownPath(path))}\n`);
  return unread.length > 0 ? exit.failure : exit.ok;
}

async function lint(
  inputs: Inputs,
  job: LintJob,
  { options, io }: Pick<Call<typeof lintOptions>, 'options' | 'io'>,
  task: Task | undefined,
  folders: Set<string>,
): Promise<number> {
  const { localPath, shownPath } = inputs;
  const stats = options.stats ? ruleStats() : null;
  const baseline = baselineFor(options, localPath, io);
  if (baseline === 'wrong') return exit.failure;
  const run: LintRun = { ...job.lintRun, rules: task?.rules ?? job.lintRun.rules };
  const lintAll = linter(inputs, run, job.wanted.isIgnored, stats, io);
  const lintTexts = (texts: ReadonlyMap<string, string>): Linted => {
    const all = lintAll(texts);
    return baseline?.unknown(all) ?? all;
  };
  const found = lintTexts(new Map());
  for (const { path } of found.sources) folders.add(dirname(localPath(path)));
  const colors = wantsColors(options.color, io, io.stdout);
  const fixed = await applyFixes(found, { options, io }, { lintTexts, localPath, shownPath, colors });
  const { linted, failure } = baseline?.settle(fixed.linted) ?? { linted: fixed.linted, failure: null };
  const unwritten = [...fixed.unwritten, ...(failure === null ? [] : [failure])];
  const status = reportLint(
    { linted, known: baseline?.known() ?? null, unread: inputs.unread, unwritten },
    {
      outputs: job.outputs,
      mostWarnings: job.mostWarnings,
      catalogue: task?.rules.catalogue ?? rules,
      fixOption: task?.fixOption,
      shownPath,
      colors,
    },
    { options, io },
  );
  const unasked = unaskedNote(linted.servers);
  if (unasked !== null) say(io, unasked);
  if (stats !== null) io.stderr.write(stats.table(linted.findings));
  return status;
}

/**
 * Makes what lints the inputs with other texts in the place of some files, and shows meanwhile how far it is.
 * @param isIgnored of paths here; a file that is ignored may still be included
 */
function linter(
  { sources, localPath }: Inputs,
  run: LintRun,
  isIgnored: (path: string) => boolean,
  stats: RuleStats | null,
  io: Io,
): (texts: ReadonlyMap<string, string>) => Linted {
  const progress = progressLine(io);
  const around = (rule: string, check: () => void): void => {
    progress.show(rule);
    if (stats === null) check();
    else stats.measure(rule, check);
  };
  const told: LintRun = { ...run, rules: { ...run.rules, around } };
  const counts = ({ location }: Finding): boolean => !isIgnored(localPath(location.source.path));
  return (texts) => {
    const linted = withFindings(lintWith(texts, sources, told), counts);
    progress.clear();
    return linted;
  };
}
