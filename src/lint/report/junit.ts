import { groupBy } from '../../model/group-by.js';
import type { Finding } from '../finding.js';
import { isAtLeast } from '../severity.js';
import { findingsByFile } from './by-file.js';
import { labelledMessage } from './labelled.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { visibleMessage } from './visible.js';
import { xmlTag, xmlText } from './xml.js';

interface Case {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * JUnit's XML: a suite for each file, and in it a test for each rule that found something. The names hold no line, so that Jenkins and GitLab can tell
 * a failure that is new from one that moved. Warnings and errors fail; what is less is the output of a test that passes.
 */
export const junit: Reporter = function* (report, options) {
  const suites = Array.from(findingsByFile(report), ([path, findings]) => ({
    file: options.displayPath(path),
    cases: casesOf(findings),
  }));
  const all = suites.flatMap(({ cases }) => cases);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${xmlTag('testsuites', { name: 'wsgi-lint', ...counts(all) })}>\n`;
  for (const { file, cases } of suites) {
    yield `  ${xmlTag('testsuite', { name: file, ...counts(cases) })}>\n`;
    for (const each of cases) yield* caseText(each, file, options);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

/** A file in which nothing is found passes one test, so that it is seen. */
function casesOf(findings: readonly Finding[]): readonly Case[] {
  if (findings.length === 0) return [{ name: 'wsgi-lint', findings }];
  return [...groupBy(findings, ({ rule }) => rule)].map(([name, found]) => ({ name, findings: found }));
}

function fails({ findings }: Case): boolean {
  return findings.some(({ severity }) => isAtLeast(severity, 'warning'));
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  return { tests: cases.length, failures: cases.filter(fails).length, errors: 0, skipped: 0, time: 0 };
}

function* caseText(each: Case, file: string, options: ReportOptions): Generator<string> {
  const { name, findings } = each;
  const [first] = findings;
  const tag = xmlTag('testcase', { name, classname: file, file, time: 0 });
  if (first === undefined) {
    yield `    ${tag}/>\n`;
    return;
  }
  yield `    ${tag}>\n`;
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  const message = `${visibleMessage(first.message)}${more}`;
  // Readers take one element of a test, and show its text.
  yield fails(each)
    ? `      ${xmlTag('failure', { message, type: first.severity })}>`
    : `      ${xmlTag('system-out', {})}>`;
  for (const finding of findings) yield `${xmlText(lineText(finding, file, options))}\n`;
  yield `${fails(each) ? '</failure>' : '</system-out>'}\n    </testcase>\n`;
}

function lineText(finding: Finding, file: string, { ruleUrl }: ReportOptions): string {
  const { line, column } = placeOf(finding.location);
  const url = ruleUrl(finding.rule);
  return `${file}:${line}:${column}: ${finding.severity}: ${labelledMessage(finding)}${url === null ? '' : `; see ${url}`}`;
}
