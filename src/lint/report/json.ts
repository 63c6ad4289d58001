import type { Finding } from '../finding.js';
import { jsonObject, safeJson } from './json-text.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { summarize } from './summary.js';

/**
 * Everything that is known, for programs: one object. Lines and columns from 1; columns and offsets in UTF-16 units. A byte that is not UTF-8 is
 * a lone surrogate, as `decode` makes it (and as Python's `surrogateescape` reads it).
 */
export const json: Reporter = function* ({ files, findings }, options) {
  const head = {
    version: 1,
    files: files.map(({ path }) => options.displayPath(path)),
    summary: summarize(findings),
  };
  yield* jsonObject(head, 'findings', jsonFindings(findings, options));
  yield '\n';
};

/** The findings of `json`, one on each line. */
export const jsonLines: Reporter = function* ({ findings }, options) {
  for (const finding of jsonFindings(findings, options)) yield `${safeJson(finding)}\n`;
};

function* jsonFindings(findings: readonly Finding[], options: ReportOptions): Generator<object> {
  for (const finding of findings) yield jsonFinding(finding, options);
}

/** A finding as the README documents it. */
function jsonFinding(finding: Finding, { displayPath, ruleUrl }: ReportOptions): object {
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
