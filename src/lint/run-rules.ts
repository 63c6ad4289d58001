import { finish, type Steps } from '../httpd/steps.js';
import type { ConfigNode } from '../httpd/tree.js';
import type { Server } from '../model/server.js';
import type { Finding, Fix, Related, Severity } from './finding.js';
import type { Report, Rule } from './rule.js';
import { fixesForSome } from './shared-lines.js';

/** A rule that runs. */
export interface EnabledRule {
  readonly rule: Rule;
  /** Its level in a file, by `Source.path`: a severity overrides the rule's own, `null` leaves it. */
  readonly levelIn: (path: string) => Severity | 'off' | null;
  /** Its options in a file, one of `variants`. */
  readonly optionsIn: (path: string) => object;
  readonly variants: readonly object[];
}

/** Is told of each rule when its turn comes, and calls `check`: to measure it, or to tell how far the work is. */
export type Around = (rule: string, check: () => void) => void;

interface Said {
  readonly rule: Rule;
  readonly level: Severity | null;
  readonly report: Report;
}

/**
 * Runs each rule once, in steps of its own where nobody measures it. What comes back is sorted by file and place; the same thing said of several
 * occurrences of one file is said once, and httpd's own error gives way to the rule that explains it.
 */
export function* runRules(server: Server, enabled: readonly EnabledRule[], around?: Around): Steps<readonly Finding[]> {
  const said: Said[] = [];
  for (const { rule, levelIn, optionsIn, variants } of enabled)
    for (const options of variants) {
      // A rule with other options for some files runs with both, and each run counts in its files.
      const counts = (path: string): boolean => variants.length === 1 || optionsIn(path) === options;
      const report = (report: Report): void => {
        const { path } = report.at.source;
        const level = counts(path) ? levelIn(path) : 'off';
        if (level !== 'off') said.push({ rule, level, report });
      };
      const steps = stepsOf(rule, server, report, options);
      if (around === undefined) yield* steps;
      else around(rule.name, () => finish(steps));
      yield;
    }
  const left = withoutExplained(said);
  const unsafe = fixesForSome(left, server);
  return saidOnce(
    sorted(
      left.map((each) => toFinding(each, unsafe)),
      server,
    ),
  );
}

function* stepsOf(rule: Rule, ...asked: Parameters<Rule['check']>): Steps<void> {
  const steps = rule.check(...asked);
  if (steps !== undefined) yield* steps;
}

/** Leaves out what a rule says again of the same place. */
function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  let first: Finding | undefined;
  let here: Finding[] = [];
  for (const finding of findings) {
    if (first === undefined || !isSamePlace(first, finding)) {
      for (const each of differing(here)) kept.push(each);
      first = finding;
      here = [];
    }
    here.push(finding);
  }
  for (const each of differing(here)) kept.push(each);
  return kept;
}

/** By the same rule; files that were not read may be mixed. */
function isSamePlace(a: Finding, b: Finding): boolean {
  const [{ span }, other] = [a.location, b.location];
  return a.rule === b.rule && span.start === other.span.start && span.end === other.span.end;
}

/** What findings of one rule at one place say; of the same message that which is certain. */
function differing(findings: readonly Finding[]): Iterable<Finding> {
  if (findings.length < 2) return findings;
  const byMessage = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.location.source.path}\0${finding.message}`;
    const other = byMessage.get(key);
    const isSurer = other?.certainty === 'unknown-branch' && finding.certainty === 'certain';
    if (other === undefined || isSurer) byMessage.set(key, finding);
  }
  return byMessage.values();
}

/** `syntax/*` gives way at a directive of which another rule says that httpd rejects it. */
function withoutExplained(said: readonly Said[]): readonly Said[] {
  const nodes = new Set<ConfigNode>();
  const lines = new Set<string>();
  for (const { rule, report } of said) {
    if (report.rejected !== true || isSyntax(rule)) continue;
    if (report.node !== undefined) nodes.add(report.node);
    lines.add(lineKey(report));
  }
  if (lines.size === 0) return said;
  return said.filter(({ rule, report }) => {
    if (!isSyntax(rule)) return true;
    return !lines.has(lineKey(report)) && (report.node === undefined || !nodes.has(report.node));
  });
}

function isSyntax(rule: Rule): boolean {
  return rule.name.startsWith('syntax/');
}

function lineKey({ at: { source, span } }: Report): string {
  return `${source.path}\0${source.lineAt(span.start)}`;
}

function toFinding({ rule, level, report }: Said, unsafe: ReadonlySet<Fix>): Finding {
  return {
    rule: rule.name,
    severity: level ?? report.severity ?? rule.severity,
    message: report.message,
    location: report.at,
    ...(report.label === undefined ? {} : { label: report.label }),
    rejected: report.rejected ?? false,
    certainty: report.certainty ?? report.node?.certainty ?? 'certain',
    related: [...(report.related ?? []), ...chainOf(report.node)],
    fixes: (report.fixes ?? []).map((fix) => (unsafe.has(fix) ? { ...fix, safe: false } : fix)),
    ...(report.witness === undefined ? {} : { witness: report.witness }),
  };
}

/** The macro uses that lead to a directive: its words alone do not say where they come to stand. */
function chainOf(node: ConfigNode | undefined): readonly Related[] {
  return (node?.frames ?? [])
    .filter(({ kind }) => kind === 'use')
    .map(({ location }) => ({ location, message: 'used here' }));
}

/** What to sort by is taken once: it is compared many times, and places are looked up when they are asked for. */
function sorted(findings: readonly Finding[], server: Server): readonly Finding[] {
  const order = new Map(server.files.map(({ source }, at) => [source.path, at]));
  return findings
    .map((finding) => {
      const { source, span } = finding.location;
      return { finding, file: order.get(source.path) ?? order.size, start: span.start, end: span.end };
    })
    .sort((a, b) => a.file - b.file || a.start - b.start || a.end - b.end || byRule(a.finding, b.finding))
    .map(({ finding }) => finding);
}

function byRule(a: Finding, b: Finding): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
