import { concise } from './concise.js';
import { github } from './github.js';
import { json, jsonLines } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

export { safeJson } from './json.js';
export { prettyError } from './pretty.js';
export type { Reportable, Reporter, ReportOptions } from './reporter.js';
export { type Summary, summarize, summaryLine } from './summary.js';
export { visible, visibleMessage } from './visible.js';

/** Every format that `--format` takes. */
export const reporters = {
  pretty,
  concise,
  json,
  'json-lines': jsonLines,
  github,
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof reporters;
