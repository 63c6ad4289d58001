import type { Finding } from '../finding.js';
import { jsonObject, safeJson } from './json-text.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { summarize } from './summary.js';
import { wellFormed } from './visible.js';

/**
 * Everything that is known, for programs: one object. Lines and columns from 1; columns and offsets in UTF-16 units. In the text of an edit, and
 * nowhere else, a byte that is not UTF-8 is a lone surrogate, as `decode` makes it.
 */
export const json: Reporter = function* ({ files, findings, known }, options) {
  const head = {
    version: 1,
    files: files.map(({ path }) => wellFormed(options.displayPath(path))),
    summary: { ...summarize(findings), ...(known === undefined ? {} : { baseline: known }) },
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
  const { rule, severity, message, location, label, rejected, certainty, related, fixes, witness } = finding;
  const url = ruleUrl(rule);
  return {
    rule,
    severity,
    message: wellFormed(message),
    ...(label === undefined ? {} : { label: wellFormed(label) }),
    file: wellFormed(displayPath(location.source.path)),
    ...placeOf(location),
    rejected,
    certainty,
    related: related.map((other) => ({
      file: wellFormed(displayPath(other.location.source.path)),
      ...placeOf(other.location),
      message: wellFormed(other.message),
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title: wellFormed(title),
      safe,
      edits: edits.map(({ file, start, end, text }) => ({ file: wellFormed(displayPath(file)), start, end, text })),
    })),
    ...(witness === undefined ? {} : { witness }),
    ...(url === null ? {} : { url }),
  };
}
