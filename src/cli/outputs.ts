import { closeSync, openSync, writeFileSync } from 'node:fs';
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
    const isSilent = quiet || report.files.length === 0;
    if (isSilent && format === 'pretty' && report.findings.length === 0) continue;
    if (file === null) {
      for (const chunk of chunks(reporters[format](report, options))) io.stdout.write(chunk);
      continue;
    }
    try {
      writeFile(resolve(io.cwd, file), reporters[format](report, { ...options, colors: false }));
    } catch (error) {
      failures.push(`${visible(file)}: ${fileErrorText(error)}`);
    }
  }
  return failures;
}

function writeFile(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'w');
  try {
    for (const chunk of chunks(pieces)) writeFileSync(descriptor, encode(chunk));
  } finally {
    closeSync(descriptor);
  }
}

/** In UTF-16 units; a report is written in pieces of about this length. */
const CHUNK = 1 << 16;

function* chunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
