import { applyEdits, type Source, type Span } from '../../text/index.js';
import { homepage } from '../../version.js';
import type { Finding, Fix, Severity } from '../finding.js';
import { type BytePosition, bytePositions } from './byte-columns.js';
import { jsonObject } from './json-text.js';
import { labelledMessage } from './labelled.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { wellFormed } from './visible.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** A suggestion replaces all from its first edit to its last; what takes more than this is no suggestion for a review. */
const LONGEST_SUGGESTION = 10_000;

type Range = (source: Source, span: Span) => { readonly start: BytePosition; readonly end: BytePosition };

/** reviewdog's diagnostic format: columns are counted in bytes of UTF-8 (reviewdog.proto). */
export const rdjson: Reporter = function* ({ findings }, options) {
  const head = { source: { name: 'wsgi-lint', url: homepage } };
  yield* jsonObject(head, 'diagnostics', diagnostics(findings, options));
  yield '\n';
};

function* diagnostics(findings: readonly Finding[], { displayPath, ruleUrl }: ReportOptions): Generator<object> {
  const positionOf = bytePositions();
  const range: Range = (source, { start, end }) => ({ start: positionOf(source, start), end: positionOf(source, end) });
  for (const finding of findings) {
    const { rule, severity, location, fixes } = finding;
    const url = ruleUrl(rule);
    const suggestions = fixes.flatMap((fix) => suggestionOf(fix, location.source, range));
    yield {
      message: labelledMessage(finding),
      location: {
        path: wellFormed(displayPath(location.source.path)),
        range: range(location.source, location.span),
      },
      severity: SEVERITIES[severity],
      code: { value: rule, ...(url === null ? {} : { url }) },
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
  }
}

/** A fix as one replacement, when it stays in the file: reviewdog takes each suggestion for a fix of its own. */
function suggestionOf({ edits }: Fix, source: Source, range: Range): readonly object[] {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  if (edits.length === 0 || edits.some(({ file }) => file !== source.path) || end - start > LONGEST_SUGGESTION)
    return [];
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applyEdits(source.text.slice(start, end), moved);
  return text.isWellFormed() ? [{ range: range(source, { start, end }), text }] : [];
}
