import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FormatName, type Reportable, type ReportOptions, reporters, visible } from '../lint/report/index.js';
import { didYouMean, listed } from '../lint/wording.js';
import { encode } from '../text/index.js';
import { fileErrorText } from './file-error.js';
import type { Io } from './io.js';

/** One `--format`; without a file it goes to standard output. */
export interface OutputSpec {
  readonly format: FormatName;
  readonly file: string | null;
}

/** Takes `NAME[=FILE]` apart. `lastFile` is `--output-file`, where the last format goes. Returns what is wrong with them as a text. */
export function parseOutputs(formats: readonly string[], lastFile: string | undefined): readonly OutputSpec[] | string {
  const specs: OutputSpec[] = [];
  for (const written of formats.length === 0 ? ['pretty'] : formats) {
    const at = written.indexOf('=');
    const name = at < 0 ? written : written.slice(0, at);
    if (!isFormat(name)) {
      const names = Object.keys(reporters);
      return `unknown format \`${visible(name)}\`: ${listed(names, 'or')}${didYouMean(name, names)}`;
    }
    specs.push({ format: name, file: at < 0 ? null : written.slice(at + 1) });
  }
  const last = specs.pop();
  if (last !== undefined) specs.push(lastFile === undefined ? last : { ...last, file: lastFile });
  if (specs.some(({ file }) => file === '')) return 'a format with `=` needs a file behind it';
  if (specs.filter(({ file }) => file === null).length > 1) return 'only one format can go to standard output';
  return specs;
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(reporters, name);
}

/** Writes a report in all formats asked for. Returns what could not be written. */
export function writeOutputs(
  specs: readonly OutputSpec[],
  report: Reportable,
  options: ReportOptions,
  { io, quiet }: { readonly io: Io; readonly quiet: boolean },
): readonly string[] {
  const failures: string[] = [];
  for (const { format, file } of specs) {
    if (quiet && format === 'pretty' && report.findings.length === 0) continue;
    const text = reporters[format](report, file === null ? options : { ...options, colors: false });
    if (file === null) {
      io.stdout.write(text);
      continue;
    }
    try {
      writeFileSync(resolve(io.cwd, file), encode(text));
    } catch (error) {
      failures.push(`${visible(file)}: ${fileErrorText(error)}`);
    }
  }
  return failures;
}
