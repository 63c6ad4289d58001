import type { Place } from '../directives/handler.js';
import { BUILDS, createSettings, guessPlatform } from './defaults.js';
import { type DumpKind, dump, dumpDefine } from './dump.js';
import { escapeLine, escapeMessage } from './escape.js';
import { type Evaluation, evaluate } from './evaluate.js';
import type { Host } from './host.js';
import type { Phase, Problem, Warning } from './problem.js';
import type { Settings } from './settings.js';
import { leadOf, printError, printWarning } from './stderr.js';

/** What `httpd -t` is told, and on which machine. What is left out is as httpd's own build has it. */
export interface ConfigTestOptions extends Partial<Omit<Settings, 'world'>> {
  readonly host: Host;
  /** `-f`: relative to the server root; the platform's main file otherwise. */
  readonly file?: string;
}

/** The verdict as `configtest --json` prints it, and what httpd prints. */
export interface ConfigTestResult {
  readonly ok: boolean;
  readonly exitCode: number;
  readonly error: ConfigTestError | null;
  readonly warnings: readonly Warning[];
  /** Of a dump: what it is about. */
  readonly stdout: string;
  /** What httpd prints to standard error, `httpd` being the program's name and without the dates of its log lines. */
  readonly stderr: string;
}

export interface ConfigTestError {
  readonly phase: Phase;
  /** As httpd prints it; `null` when it names none. */
  readonly file: string | null;
  readonly line: number | null;
  /** As httpd prints it (spec 1.7); that of an error in the number of arguments without the directive's help sentence. */
  readonly message: string;
  readonly chain: readonly Place[];
  readonly id: string | null;
}

/** What `httpd -t` says of a configuration. Reads the files through `options.host`; reports nothing but its result. */
export function configtest(options: ConfigTestOptions): ConfigTestResult {
  const evaluation = evaluateMain(options, []);
  const error = errorOf(evaluation);
  return resultOf(evaluation, '', error === null ? 'Syntax OK\n' : '');
}

/** What `httpd -t -DDUMP_…` prints (spec 13); `Syntax OK` goes with the dump of the tree alone. */
export function configdump(kind: DumpKind, options: ConfigTestOptions): ConfigTestResult {
  const define = dumpDefine(kind);
  const evaluation = evaluateMain(options, define === null ? [] : [define]);
  const ok = evaluation.problems.length === 0;
  return resultOf(evaluation, dump(kind, evaluation), ok && kind === 'config' ? 'Syntax OK\n' : '');
}

function evaluateMain({ host, file, ...given }: ConfigTestOptions, defines: readonly string[]): Evaluation {
  const platform = given.platform ?? guessPlatform(host, file ?? given.serverRoot);
  const settings = createSettings({ ...given, platform, defines: [...defines, ...(given.defines ?? [])] });
  return evaluate([{ path: file ?? BUILDS[platform].configFile }], host, settings);
}

function resultOf(evaluation: Evaluation, stdout: string, last: string): ConfigTestResult {
  const error = errorOf(evaluation);
  const said = evaluation.warnings.map((warning) => ({ ...warning, text: escapeMessage(warning.text) }));
  const stderr = [...said.map(printWarning), error === null ? last : printError(error)].join('');
  const warnings = said.map(({ id, module, level, text }) => ({ id, module, level, text }));
  return { ok: error === null, exitCode: exitCode(error), error, warnings, stdout, stderr };
}

/** The scanner of expressions that gives up ends httpd with 2 (spec 11.2). */
function exitCode(error: ConfigTestError | null): number {
  if (error === null) return 0;
  return error.message === 'flex scanner jammed' ? 2 : 1;
}

function errorOf({ problems, checked, settings }: Evaluation): ConfigTestError | null {
  const [first] = problems;
  if (first === undefined) return null;
  const { phase, id } = first;
  const error = { phase, ...placeOf(first), id };
  if (phase === 'pre_config') return { ...error, message: 'AH00013: Pre-configuration failed' };
  if (phase === 'check') {
    const lines = checked.printed.map(({ message }) => escapeMessage(message));
    return { ...error, message: [...lines, 'AH00014: Configuration check failed'].join('\n') };
  }
  const lead = leadOf(error, settings.platform === 'debian' ? 'apache2' : 'httpd');
  return { ...error, message: escapeLine(first.message, lead.length - (lead.lastIndexOf('\n') + 1)) };
}

function placeOf({ place, chain }: Problem): Pick<ConfigTestError, 'file' | 'line' | 'chain'> {
  const shown = chain.map(({ file, line }) => ({ file: escapeMessage(file), line }));
  return { file: place === null ? null : escapeMessage(place.file), line: place?.line ?? null, chain: shown };
}
