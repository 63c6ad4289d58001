import type { Finding } from '../finding.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { summarize } from './summary.js';

/** Everything that is known, for programs: one object. Lines and columns from 1; columns and offsets in UTF-16 units. */
export const json: Reporter = ({ files, findings }, options) =>
  `${safeJson(
    {
      version: 1,
      files: files.map(options.displayPath),
      findings: findings.map((finding) => jsonFinding(finding, options)),
      summary: summarize(findings),
    },
    2,
  )}\n`;

/** The findings of `json`, one on each line. */
export const jsonLines: Reporter = ({ findings }, options) =>
  findings.map((finding) => `${safeJson(jsonFinding(finding, options))}\n`).join('');

/** A finding as `CLI` documents it. */
function jsonFinding(finding: Finding, { displayPath, ruleUrl }: ReportOptions): Record<string, unknown> {
  const { rule, severity, message, location, label, rejected, certainty, related, fixes } = finding;
  const url = ruleUrl(rule);
  return {
    rule,
    severity,
    message,
    ...(label === undefined ? {} : { label }),
    file: displayPath(location.source.path),
    ...placeOf(location),
    rejected,
    certainty,
    related: related.map((other) => ({
      file: displayPath(other.location.source.path),
      ...placeOf(other.location),
      message: other.message,
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ file, start, end, text }) => ({ file: displayPath(file), start, end, text })),
    })),
    ...(url === null ? {} : { url }),
  };
}

/** JSON that is safe to print: what `JSON.stringify` leaves of control characters and changes of writing direction is escaped too. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
