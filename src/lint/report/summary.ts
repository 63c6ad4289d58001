import type { Finding, Severity } from '../finding.js';
import { severities } from '../severity.js';
import { counted } from '../wording.js';

export type Summary = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function summarize(findings: readonly Finding[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning in 3 files (1 fixable, 4 in the baseline)` */
export function summaryLine(findings: readonly Finding[], files: number, known = 0): string {
  const counts = summarize(findings);
  const kinds = severities.toReversed().filter((severity) => counts[severity] > 0);
  const said =
    kinds.length === 0
      ? 'no findings'
      : kinds.map((kind) => counted(counts[kind], kind, kind === 'info' ? kind : undefined)).join(', ');
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const more = [...(fixable > 0 ? [`${fixable} fixable`] : []), ...(known > 0 ? [`${known} in the baseline`] : [])];
  return `${said} in ${counted(files, 'file')}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
