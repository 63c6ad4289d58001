import { groupBy } from '../../model/group-by.js';
import type { Source, Span } from '../../text/index.js';
import { homepage, version } from '../../version.js';
import type { FileEdit, Fix, Related } from '../finding.js';
import { fingerprints } from '../fingerprint.js';
import { jsonObject } from './json-text.js';
import { labelledMessage } from './labelled.js';
import { placeOf } from './place.js';
import type { Outcome, Reportable, Reporter, ReportOptions } from './reporter.js';
import { SARIF_LEVELS, sarifRule } from './sarif-rule.js';
import { sourcesByPath } from './sources-by-path.js';
import { pathUri } from './uri.js';
import { visibleMessage } from './visible.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What relative paths are relative to: the working directory. Where that is on the machine that made the report is nobody's business. */
const BASE = 'SRCROOT';

/** SARIF 2.1.0 (OASIS), as GitHub's code scanning and most viewers take it. */
export const sarif: Reporter = function* (report, options) {
  const names = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'wsgi-lint',
        version,
        semanticVersion: version,
        informationUri: homepage,
        rules: names.map((name) => sarifRule(name, options)),
      },
    },
    ...(report.outcome === undefined ? {} : { invocations: [invocation(report.outcome)] }),
    originalUriBaseIds: { [BASE]: { description: { text: 'The directory in which wsgi-lint was started.' } } },
    columnKind: 'utf16CodeUnits',
    artifacts: report.files.map(({ path }) => ({
      location: artifactLocation(options.displayPath(path)),
      roles: ['analysisTarget'],
    })),
  };
  yield `{"version":"2.1.0","$schema":"${SCHEMA}","runs":[\n`;
  yield* jsonObject(run, 'results', results(report, names, options));
  yield '\n]}\n';
};

function invocation({ exitStatus, failures }: Outcome): object {
  return {
    executionSuccessful: failures.length === 0,
    exitCode: exitStatus,
    toolExecutionNotifications: failures.map((failure) => ({
      level: 'error',
      message: { text: visibleMessage(failure) },
    })),
  };
}

function* results(report: Reportable, names: readonly string[], { displayPath }: ReportOptions): Generator<object> {
  const fingerprintOf = fingerprints(displayPath);
  const indexes = new Map(names.map((name, at) => [name, at]));
  const sourceOf = sourcesByPath(report);
  for (const finding of report.findings) {
    const { rule, severity, location, rejected, certainty, related, fixes, witness } = finding;
    const shownFixes = fixes.flatMap((fix) => sarifFix(fix, sourceOf, displayPath));
    yield {
      ruleId: rule,
      ruleIndex: indexes.get(rule),
      level: SARIF_LEVELS[severity],
      message: { text: labelledMessage(finding) },
      locations: [{ physicalLocation: physicalLocation(location.source, location.span, displayPath) }],
      ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation(displayPath)) }),
      partialFingerprints: { 'wsgiLint/v1': fingerprintOf(finding) },
      ...(shownFixes.length === 0 ? {} : { fixes: shownFixes }),
      properties: { rejected, certainty, ...(witness === undefined ? {} : { witness }) },
    };
  }
}

type DisplayPath = ReportOptions['displayPath'];

function relatedLocation(displayPath: DisplayPath): (related: Related, at: number) => object {
  return ({ location, message }, at) => ({
    id: at + 1,
    physicalLocation: physicalLocation(location.source, location.span, displayPath),
    message: { text: visibleMessage(message) },
  });
}

function physicalLocation(source: Source, span: Span, displayPath: DisplayPath): object {
  return { artifactLocation: artifactLocation(displayPath(source.path)), region: region(source, span) };
}

function artifactLocation(path: string): object {
  const uri = pathUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: BASE };
}

function region(source: Source, span: Span): object {
  const { line, column, endLine, endColumn } = placeOf({ source, span });
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** JSON has no words for bytes that are not UTF-8: a fix that writes some is left out. */
function sarifFix(
  { title, edits }: Fix,
  sourceOf: (path: string) => Source | undefined,
  displayPath: DisplayPath,
): readonly object[] {
  const changes: object[] = [];
  for (const [path, ofFile] of groupBy(edits, ({ file }) => file)) {
    const source = sourceOf(path);
    if (source === undefined || ofFile.some(({ text }) => !text.isWellFormed())) return [];
    changes.push({
      artifactLocation: artifactLocation(displayPath(path)),
      replacements: ofFile.map((edit) => replacement(source, edit)),
    });
  }
  return changes.length === 0 ? [] : [{ description: { text: visibleMessage(title) }, artifactChanges: changes }];
}

function replacement(source: Source, { start, end, text }: FileEdit): object {
  return {
    deletedRegion: region(source, { start, end }),
    ...(text === '' ? {} : { insertedContent: { text } }),
  };
}
