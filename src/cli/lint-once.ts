import { dirname, resolve } from 'node:path';
import type { Finding } from '../lint/finding.js';
import { lintWith, withFindings } from '../lint/fix-inputs.js';
import type { Linted, LintRun } from '../lint/lint-inputs.js';
import { summarize, visible } from '../lint/report/index.js';
import type { Rule } from '../lint/rule.js';
import { ruleUrl } from '../lint/rule-url.js';
import { rules } from '../lint/rules/index.js';
import { isAtLeast } from '../lint/severity.js';
import { unaskedNote } from '../lint/witness/witness.js';
import { didYouMean } from '../lint/wording.js';
import { applyFixes } from './apply-fixes.js';
import { baselineFor } from './baseline-file.js';
import { wantsColors } from './color.js';
import type { Call } from './command.js';
import { commands } from './commands.js';
import { configuration } from './configuration.js';
import { displayPath, displayPaths } from './display-path.js';
import { exit } from './exit.js';
import { say } from './io.js';
import { lintJob } from './lint-job.js';
import type { Given, lintOptions } from './options.js';
import { writeOutputs } from './outputs.js';
import { progressLine } from './progress.js';
import { readSources } from './read-sources.js';
import { ruleStats } from './rule-stats.js';
import { usageError } from './usage.js';

type Options = Given<typeof lintOptions>;

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

/** Of a line of a file, off a terminal. */
const WIDTH = 120;

/**
 * Lints what the command line means, fixes what it asks for, and reports.
 * @param task where another command asks for it
 */
export async function lintOnce({ options, operands, io }: Call<typeof lintOptions>, task?: Task): Promise<Round> {
  const folders = new Set([io.cwd]);
  const ended = (status: number): Round => ({ status, folders });
  const config = await configuration(options, io);
  if (config === 'wrong') return ended(exit.usage);
  folders.add(config.folder);
  if (options['print-config']) {
    const { printedConfig } = await import('./print-config.js');
    io.stdout.write(printedConfig(config, options, io.cwd));
    return ended(exit.ok);
  }
  const job = lintJob(options, operands, config, io);
  if (typeof job === 'string') return ended(usageError(io, job, { usage: task?.usage ?? 'wsgi-lint' }));
  const { outputs, mostWarnings, wanted } = job;

  const { sources, failures, allIgnored } = await readSources(wanted, io);
  const unread = failures.map(
    ({ path, message }) => `${visible(displayPath(resolve(wanted.folder, path), io.cwd))}: ${message}${meant(path)}`,
  );
  for (const message of unread) say(io, message);
  if (allIgnored) say(io, 'all of the files are ignored, as the configuration file says');
  const inputs = new Set(sources.map(({ path }) => path));
  const localPath = (path: string): string => (inputs.has(path) ? path : job.lintRun.paths.toLocal(path));
  const shownPath = displayPaths((path) => displayPath(localPath(path), io.cwd));
  if (options['list-files']) {
    for (const { path } of sources) io.stdout.write(`${visible(shownPath(path))}\n`);
    return ended(unread.length > 0 ? exit.failure : exit.ok);
  }

  const stats = options.stats ? ruleStats() : null;
  const progress = progressLine(io);
  const lintRun = {
    ...job.lintRun,
    rules: {
      ...(task?.rules ?? job.lintRun.rules),
      around: (rule: string, check: () => void) => {
        progress.show(rule);
        if (stats === null) check();
        else stats.measure(rule, check);
      },
    },
  };
  const baseline = baselineFor(options, localPath, io);
  if (baseline === 'wrong') return ended(exit.failure);
  // A file that is ignored may still be included.
  const counts = ({ location }: Finding): boolean => !wanted.isIgnored(localPath(location.source.path));
  const lintTexts = (texts: ReadonlyMap<string, string>): Linted => {
    const all = withFindings(lintWith(texts, sources, lintRun), counts);
    progress.clear();
    return baseline?.unknown(all) ?? all;
  };
  const found = lintTexts(new Map());
  for (const { path } of found.sources) folders.add(dirname(localPath(path)));
  const colors = wantsColors(options.color, io, io.stdout);
  const fixed = await applyFixes(found, { options, io }, { lintTexts, localPath, shownPath, colors });
  let { linted } = fixed;
  const unwritten = [...fixed.unwritten];
  if (baseline !== null) {
    const { linted: unknown, failure } = baseline.settle(linted);
    if (failure !== null) unwritten.push(failure);
    linted = unknown;
  }
  const isFailing = fails(linted.findings, options['fail-on'] ?? 'warning', mostWarnings);
  const statusAfter = (undone: readonly string[]): number =>
    undone.length > 0 ? exit.failure : isFailing ? exit.findings : exit.ok;
  const undone = [...unread, ...unwritten];
  const least = options.severity ?? 'info';
  const report = {
    files: linted.sources,
    findings: linted.findings.filter(({ severity }) => isAtLeast(severity, least)),
    ...(baseline === null ? {} : { known: baseline.known() }),
    outcome: { exitStatus: statusAfter(undone), failures: undone },
  };
  const how = {
    displayPath: shownPath,
    ruleUrl,
    ruleOf: (name: string) => (task?.rules.catalogue ?? rules).find((rule) => rule.name === name),
    ...(task === undefined ? {} : { fixOption: task.fixOption }),
    colors,
    width: Math.max(40, (io.stdout.columns ?? WIDTH) - 8),
  };
  // Standard output has the diff, for other programs to apply.
  const written = options.diff ? outputs.filter(({ file }) => file !== null) : outputs;
  unwritten.push(...writeOutputs(written, report, how, { io, quiet: options.quiet }));
  for (const message of unwritten) say(io, message);
  const unasked = unaskedNote(linted.servers);
  if (unasked !== null) say(io, unasked);
  if (stats !== null) io.stderr.write(stats.table(linted.findings));
  return ended(statusAfter([...unread, ...unwritten]));
}

/** A word that names no file may be a command that was mistyped. */
function meant(operand: string): string {
  return /^[a-z]+$/.test(operand) ? didYouMean(operand, Object.keys(commands)) : '';
}

function fails(
  findings: readonly Finding[],
  least: NonNullable<Options['fail-on']>,
  mostWarnings: number | null,
): boolean {
  if (mostWarnings !== null && summarize(findings).warning > mostWarnings) return true;
  return least !== 'never' && findings.some(({ severity }) => isAtLeast(severity, least));
}
