import type { Finding, Severity } from '../finding.js';
import { severities } from '../severity.js';

export type Summary = Readonly<Record<Severity, number>>;

export function summarize(findings: readonly Finding[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning in 3 files (1 fixable)` */
export function summaryLine(findings: readonly Finding[], files: number): string {
  const counts = summarize(findings);
  const kinds = severities.toReversed().filter((severity) => counts[severity] > 0);
  const said = kinds.length === 0 ? 'no findings' : kinds.map((kind) => counted(counts[kind], kind)).join(', ');
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  return `${said} in ${counted(files, 'file')}${fixable > 0 ? ` (${fixable} fixable)` : ''}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'info' ? '' : 's'}`;
}
