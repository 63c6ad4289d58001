import { checkstyle } from './checkstyle.js';
import { concise } from './concise.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json, jsonLines } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { rdjson } from './rdjson.js';
import type { Reportable, Reporter, ReportOptions } from './reporter.js';
import { sarif } from './sarif.js';

export { frameRows } from './frame.js';
export { safeJson } from './json-text.js';
export { prettyError } from './pretty.js';
export type { Outcome, Reportable, Reporter, ReportOptions } from './reporter.js';
export { type Summary, summarize, summaryLine } from './summary.js';
export { visible, visibleMessage } from './visible.js';
export { xmlText } from './xml.js';

/** Every format that `--format` takes. */
export const reporters = {
  pretty,
  concise,
  json,
  'json-lines': jsonLines,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof reporters;

/** A report as one text. */
export function reportText(format: FormatName, report: Reportable, options: ReportOptions): string {
  return [...reporters[format](report, options)].join('');
}
