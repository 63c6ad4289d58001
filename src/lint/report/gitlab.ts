import type { Finding } from '../finding.js';
import { fingerprints } from '../fingerprint.js';
import { jsonList } from './json-text.js';
import { labelledMessage } from './labelled.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { wellFormed } from './visible.js';

/** A report of code quality for GitLab, which is an array of Code Climate's issues. */
export const gitlab: Reporter = function* ({ findings }, options) {
  yield* jsonList(issues(findings, options));
  yield '\n';
};

function* issues(findings: readonly Finding[], { displayPath, ruleUrl }: ReportOptions): Generator<object> {
  const fingerprintOf = fingerprints(displayPath);
  for (const finding of findings) {
    const { rule, location } = finding;
    const { line, endLine } = placeOf(location);
    const url = ruleUrl(rule);
    yield {
      type: 'issue',
      check_name: rule,
      description: labelledMessage(finding),
      ...(url === null ? {} : { content: { body: `[${rule}](${url})` } }),
      categories: [rule.startsWith('security/') ? 'Security' : 'Bug Risk'],
      severity: severityOf(finding),
      fingerprint: fingerprintOf(finding),
      location: { path: wellFormed(displayPath(location.source.path)), lines: { begin: line, end: endLine } },
    };
  }
}

function severityOf({ severity, rejected }: Finding): string {
  switch (severity) {
    case 'error':
      return rejected ? 'blocker' : 'critical';
    case 'warning':
      return 'major';
    case 'info':
      return 'minor';
    case 'hint':
      return 'info';
  }
}
