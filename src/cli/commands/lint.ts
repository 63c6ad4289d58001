import { resolve } from 'node:path';
import { nodeHost } from '../../httpd/host-node.js';
import type { Finding } from '../../lint/finding.js';
import { type LintRun, lintInputs } from '../../lint/lint-inputs.js';
import { summarize, visible } from '../../lint/report/index.js';
import { parseDefines } from '../../lint/server-settings.js';
import { isAtLeast } from '../../lint/severity.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { displayPath, localPaths } from '../display-path.js';
import { exit } from '../exit.js';
import { fixFiles } from '../fix-files.js';
import { type Io, say } from '../io.js';
import type { Given, lintOptions } from '../options.js';
import { type OutputSpec, parseOutputs, writeOutputs } from '../outputs.js';
import { readSources } from '../read-sources.js';
import { parseRuleSettings } from '../rule-settings.js';
import { parseVersions } from '../server-settings.js';
import { usageError } from '../usage.js';

type Options = Given<typeof lintOptions>;

/** Of a line of a file, off a terminal. */
const WIDTH = 120;

export async function run({ options, operands, io }: Call<typeof lintOptions>): Promise<number> {
  const job = parseJob(options, operands, io);
  if (typeof job === 'string') return usageError(io, job, { usage: 'wsgi-lint' });
  const { outputs, lintRun, mostWarnings } = job;

  const read = (): ReturnType<typeof readSources> => readSources(operands, options['stdin-filename'], io);
  const { sources, failures } = await read();
  for (const { path, message } of failures)
    say(io, `${visible(displayPath(resolve(io.cwd, path), io.cwd))}: ${message}`);
  const inputs = new Set(sources.map(({ path }) => path));
  const localPath = localPaths(io.cwd, lintRun.sysroot, (path) => inputs.has(path));
  const shownPath = (path: string): string => displayPath(localPath(path), io.cwd);
  if (options['list-files']) {
    for (const { path } of sources) io.stdout.write(`${visible(shownPath(path))}\n`);
    return failures.length > 0 ? exit.failure : exit.ok;
  }

  let linted = lintInputs(sources, lintRun);
  const unwritten: string[] = [];
  if (options.fix || options['unsafe-fixes']) {
    const relint = async (): Promise<typeof linted> => lintInputs((await read()).sources, lintRun);
    linted = await fixFiles(linted, relint, { unsafe: options['unsafe-fixes'], localPath, failures: unwritten });
  }
  const least = options.severity ?? 'info';
  const report = {
    files: linted.sources.map(({ path }) => path),
    findings: linted.findings.filter(({ severity }) => isAtLeast(severity, least)),
  };
  const how = {
    displayPath: shownPath,
    ruleUrl: () => null,
    colors: wantsColors(options.color, io, io.stdout),
    width: Math.max(40, (io.stdout.columns ?? WIDTH) - 8),
  };
  unwritten.push(...writeOutputs(outputs, report, how, { io, quiet: options.quiet }));
  for (const message of unwritten) say(io, message);
  if (failures.length > 0 || unwritten.length > 0) return exit.failure;
  return fails(linted.findings, options['fail-on'] ?? 'warning', mostWarnings) ? exit.findings : exit.ok;
}

interface Job {
  readonly outputs: readonly OutputSpec[];
  readonly lintRun: LintRun;
  readonly mostWarnings: number | null;
}

/** What the command line asks for, or what is wrong with it as a text. */
function parseJob(options: Options, operands: readonly string[], io: Io): Job | string {
  const outputs = parseOutputs(options.format, options['output-file']);
  if (typeof outputs === 'string') return outputs;
  const rules = parseRuleSettings(options.rule);
  if (typeof rules === 'string') return rules;
  const versions = parseVersions(options);
  if (typeof versions === 'string') return versions;
  const most = options['max-warnings'];
  if (most !== undefined && !/^\d{1,9}$/.test(most))
    return `\`--max-warnings\` takes a number, not \`${visible(most)}\``;
  if (operands.length === 0) return 'no file, directory or pattern is given';
  if (operands.includes('-') && (options.fix || options['unsafe-fixes'])) return 'standard input cannot be fixed';
  const sysroot = options.sysroot === undefined ? undefined : resolve(io.cwd, options.sysroot);
  return {
    outputs,
    mostWarnings: most === undefined ? null : Number(most),
    lintRun: {
      sysroot,
      host: nodeHost(sysroot === undefined ? { environment: io.env } : { sysroot }),
      platform: options.platform,
      settings: { ...versions, ...parseDefines(options.define) },
      rules: { preset: options.preset ?? 'recommended', rules },
      context: options.context ?? 'server',
    },
  };
}

function fails(
  findings: readonly Finding[],
  least: NonNullable<Options['fail-on']>,
  mostWarnings: number | null,
): boolean {
  if (mostWarnings !== null && summarize(findings).warning > mostWarnings) return true;
  return least !== 'never' && findings.some(({ severity }) => isAtLeast(severity, least));
}
