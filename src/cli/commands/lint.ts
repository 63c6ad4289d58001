import { resolve } from 'node:path';
import type { Finding } from '../../lint/finding.js';
import { type Linted, lintInputs } from '../../lint/lint-inputs.js';
import { summarize, visible } from '../../lint/report/index.js';
import { ruleUrl } from '../../lint/rule-url.js';
import { rules } from '../../lint/rules/index.js';
import { isAtLeast } from '../../lint/severity.js';
import type { Source } from '../../text/index.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { configuration } from '../configuration.js';
import { displayPath, displayPaths } from '../display-path.js';
import { exit } from '../exit.js';
import { fixFiles } from '../fix-files.js';
import { say } from '../io.js';
import { lintJob } from '../lint-job.js';
import type { Given, lintOptions } from '../options.js';
import { writeOutputs } from '../outputs.js';
import { readSources } from '../read-sources.js';
import { usageError } from '../usage.js';

type Options = Given<typeof lintOptions>;

/** Of a line of a file, off a terminal. */
const WIDTH = 120;

export async function run({ options, operands, io }: Call<typeof lintOptions>): Promise<number> {
  const config = await configuration(options, io);
  if (config === 'wrong') return exit.usage;
  if (options['print-config']) {
    const { printedConfig } = await import('../print-config.js');
    io.stdout.write(printedConfig(config, options, io.cwd));
    return exit.ok;
  }
  const job = lintJob(options, operands, config, io);
  if (typeof job === 'string') return usageError(io, job, { usage: 'wsgi-lint' });
  const { outputs, lintRun, mostWarnings, wanted } = job;

  const { sources, failures, allIgnored } = await readSources(wanted, io);
  const unread = failures.map(
    ({ path, message }) => `${visible(displayPath(resolve(wanted.folder, path), io.cwd))}: ${message}`,
  );
  for (const message of unread) say(io, message);
  if (allIgnored) say(io, 'all of the files are ignored, as the configuration file says');
  const inputs = new Set(sources.map(({ path }) => path));
  const localPath = (path: string): string => (inputs.has(path) ? path : lintRun.paths.toLocal(path));
  const shownPath = displayPaths((path) => displayPath(localPath(path), io.cwd));
  if (options['list-files']) {
    for (const { path } of sources) io.stdout.write(`${visible(shownPath(path))}\n`);
    return unread.length > 0 ? exit.failure : exit.ok;
  }

  const lintAgain = (texts: readonly Source[]): Linted => {
    const { findings, ...all } = lintInputs(texts, lintRun);
    // A file that is ignored may still be included.
    return { ...all, findings: findings.filter(({ location }) => !wanted.isIgnored(localPath(location.source.path))) };
  };
  let linted = lintAgain(sources);
  const unwritten: string[] = [];
  if (options.fix || options['unsafe-fixes']) {
    const relint = async (): Promise<Linted> => lintAgain((await readSources(wanted, io)).sources);
    linted = await fixFiles(linted, relint, { unsafe: options['unsafe-fixes'], localPath, failures: unwritten });
  }
  const isFailing = fails(linted.findings, options['fail-on'] ?? 'warning', mostWarnings);
  const statusAfter = (undone: readonly string[]): number =>
    undone.length > 0 ? exit.failure : isFailing ? exit.findings : exit.ok;
  const undone = [...unread, ...unwritten];
  const least = options.severity ?? 'info';
  const report = {
    files: linted.sources,
    findings: linted.findings.filter(({ severity }) => isAtLeast(severity, least)),
    outcome: { exitStatus: statusAfter(undone), failures: undone },
  };
  const how = {
    displayPath: shownPath,
    ruleUrl,
    ruleOf: (name: string) => rules.find((rule) => rule.name === name),
    colors: wantsColors(options.color, io, io.stdout),
    width: Math.max(40, (io.stdout.columns ?? WIDTH) - 8),
  };
  unwritten.push(...writeOutputs(outputs, report, how, { io, quiet: options.quiet }));
  for (const message of unwritten) say(io, message);
  return statusAfter([...unread, ...unwritten]);
}

function fails(
  findings: readonly Finding[],
  least: NonNullable<Options['fail-on']>,
  mostWarnings: number | null,
): boolean {
  if (mostWarnings !== null && summarize(findings).warning > mostWarnings) return true;
  return least !== 'never' && findings.some(({ severity }) => isAtLeast(severity, least));
}
