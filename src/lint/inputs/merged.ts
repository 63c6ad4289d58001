import { groupBy } from '../../model/group-by.js';
import type { Server } from '../../model/server.js';
import type { Source } from '../../text/index.js';
import type { Finding } from '../finding.js';
import { type LintResult, unsuppressed } from '../linter.js';
import type { LintRun } from './lint-run.js';

export interface Linted {
  /** Every file that was read: inputs in their order, what they include behind them. */
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** The roots, what the fragments are together, and one for each `.htaccess` file. */
  readonly servers: readonly Server[];
}

/** What several servers say of one place is said once. A comment is of use when it suppresses what is said of one of them. */
export function merged(
  results: readonly LintResult[],
  order: ReadonlyMap<string, number>,
  { inlineConfig = true, ...options }: LintRun['rules'],
): Linted {
  const rank = (path: string): number => order.get(path) ?? order.size;
  const files = new Map(results.flatMap((result) => result.files.map((source) => [source.path, source] as const)));
  const sources = [...files.values()].sort((a, b) => rank(a.path) - rank(b.path));
  const all = results.flatMap((result) => result.findings);
  const findings = results.length > 1 ? saidOnce(all) : all;
  const parsed = results.flatMap(({ server }) => server.files);
  const told = inlineConfig ? unsuppressed(findings, parsed, options) : findings;
  const byFile = groupBy(told, ({ location }) => location.source.path);
  const unread = [...byFile.keys()].filter((path) => !files.has(path));
  const paths = [...sources.map(({ path }) => path), ...unread];
  return {
    sources,
    findings: paths.flatMap((path) => (byFile.get(path) ?? []).sort(byPlace)),
    servers: results.map(({ server }) => server),
  };
}

function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const { source, span } = finding.location;
    const key = [finding.rule, source.path, span.start, span.end, finding.message].join('\0');
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}

function byPlace(a: Finding, b: Finding): number {
  return a.location.span.start - b.location.span.start;
}
