import { resolve } from 'node:path';
import { nodeHost } from '../../httpd/host-node.js';
import type { Finding } from '../../lint/finding.js';
import { type Reportable, summarize, visible } from '../../lint/report/index.js';
import { isAtLeast } from '../../lint/severity.js';
import type { Source } from '../../text/index.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { discover, type Failure } from '../discover.js';
import { displayPaths } from '../display-path.js';
import { exit } from '../exit.js';
import { contexts, markersOf } from '../input-kind.js';
import { readInput } from '../input-text.js';
import { type Io, say } from '../io.js';
import { lintInputs } from '../lint-inputs.js';
import type { Given, lintOptions } from '../options.js';
import { parseOutputs, writeOutputs } from '../outputs.js';
import { parseRuleSettings } from '../rule-settings.js';
import { parseDefines, parseVersions } from '../server-settings.js';
import { usageError } from '../usage.js';
import { listed } from '../wording.js';

type Options = Given<typeof lintOptions>;

const WIDTH = 120;

export async function run({ options, operands, io }: Call<typeof lintOptions>): Promise<number> {
  const outputs = parseOutputs(options.format, options['output-file']);
  const rules = parseRuleSettings(options.rule);
  const versions = parseVersions(options);
  const mostWarnings = parseCount(options['max-warnings']);
  for (const wrong of [outputs, rules, versions, mostWarnings])
    if (typeof wrong === 'string') return usageError(io, wrong, USAGE);
  if (typeof outputs === 'string' || typeof rules === 'string') return exit.usage;
  if (typeof versions === 'string' || typeof mostWarnings === 'string') return exit.usage;
  if (operands.length === 0) return usageError(io, 'no file, directory or pattern is given', USAGE);

  const { sources, failures } = await readSources(operands, options, io);
  for (const { path, message } of failures) say(io, `${visible(path)}: ${message}`);
  const failed = failures.length > 0 ? exit.failure : exit.ok;
  const sysroot = options.sysroot === undefined ? undefined : resolve(io.cwd, options.sysroot);
  const local = new Set(sources.map(({ path }) => path));
  const displayPath = displayPaths(io.cwd, sysroot, (path) => local.has(path));
  if (options['list-files']) {
    for (const { path } of sources) io.stdout.write(`${visible(displayPath(path))}\n`);
    return failed;
  }

  const { files, findings } = lintInputs(sources, {
    sysroot,
    host: nodeHost(sysroot === undefined ? {} : { sysroot }),
    platform: options.platform,
    settings: { ...versions, ...parseDefines(options.define) },
    rules: { preset: options.preset ?? 'recommended', rules },
    context: options.context ?? 'server',
  });
  const least = options.severity ?? 'info';
  const report: Reportable = { files, findings: findings.filter(({ severity }) => isAtLeast(severity, least)) };
  const reportOptions = {
    displayPath,
    ruleUrl: () => null,
    colors: wantsColors(options.color, io, io.stdout),
    width: Math.max(40, (io.stdout.columns ?? WIDTH) - 8),
  };
  const unwritten = writeOutputs(outputs, report, reportOptions, { io, quiet: options.quiet });
  for (const message of unwritten) say(io, message);
  if (failed !== exit.ok || unwritten.length > 0) return exit.failure;
  return fails(findings, options['fail-on'] ?? 'warning', mostWarnings) ? exit.findings : exit.ok;
}

const USAGE = { usage: 'wsgi-lint' };

function parseCount(written: string | undefined): number | null | string {
  if (written === undefined) return null;
  return /^\d{1,9}$/.test(written) ? Number(written) : `\`--max-warnings\` takes a number, not \`${visible(written)}\``;
}

function fails(
  findings: readonly Finding[],
  least: NonNullable<Options['fail-on']>,
  mostWarnings: number | null,
): boolean {
  if (mostWarnings !== null && summarize(findings).warning > mostWarnings) return true;
  return least !== 'never' && findings.some(({ severity }) => isAtLeast(severity, least));
}

/** Reads what operands mean. What cannot be read is told, and the rest is linted all the same. */
async function readSources(
  operands: readonly string[],
  options: Options,
  io: Io,
): Promise<{ readonly sources: readonly Source[]; readonly failures: readonly Failure[] }> {
  const { paths, failures } = await discover(operands, io.cwd);
  const problems = [...failures];
  const sources: Source[] = [];
  const stdinName = resolve(io.cwd, options['stdin-filename'] ?? '<stdin>');
  for (const path of paths) {
    const input = await readInput(path, io, stdinName);
    const shown = path === '-' ? stdinName : path;
    if (!input.ok) {
      problems.push({ path: shown, message: input.message });
      continue;
    }
    sources.push(input.source);
    const { unknownContext } = markersOf(input.source);
    if (unknownContext !== null)
      problems.push({
        path: shown,
        message: `unknown context \`${visible(unknownContext)}\`: ${listed(contexts, 'or')}`,
      });
  }
  return { sources, failures: problems };
}
