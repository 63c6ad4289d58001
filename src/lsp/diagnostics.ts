import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Steps } from '../httpd/steps.js';
import type { Location } from '../httpd/tree.js';
import type { Finding } from '../lint/finding.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import { includeChain } from './include-chain.js';
import { lookAtLines } from './local-findings.js';
import { saidOf } from './said.js';
import { toDiagnostic } from './to-diagnostic.js';
import type { Workspace } from './workspace.js';

/**
 * The diagnostics of one open document. When it is behind: those of the last analysis, moved to where they are now, without those that an edit
 * touched, and what the touched lines themselves tell.
 */
export function documentDiagnostics(document: OpenDocument, workspace: Workspace): readonly Diagnostic[] {
  const analysis = workspace.analysisAtOnce(document.path);
  const { diagnostics, touched, lines } = saidOf(document, analysis, workspace, () =>
    analysis.findings
      .filter(({ location }) => location.source.path === document.path)
      .flatMap((finding) => diagnosticOf(finding, analysis, workspace)),
  );
  if (touched.length === 0) return diagnostics;
  const lookedAt = lookAtLines(document, touched, workspace, lines);
  const ranges = lookedAt.map(({ span }) => document.rangeOf(span));
  const isOld = ({ code, range }: Diagnostic): boolean =>
    isOfLine(code) && ranges.some((line) => line.start.line <= range.start.line && range.start.line <= line.end.line);
  const kept = diagnostics.some(isOld) ? diagnostics.filter((each) => !isOld(each)) : diagnostics;
  const fresh = lookedAt
    .flatMap(({ findings }) => findings)
    .map((finding) =>
      toDiagnostic(finding, () => ({ uri: document.uri, range: document.rangeOf(finding.location.span) })),
    )
    .filter((each) => !kept.some((other) => isExplainedBy(each, other)));
  return fresh.length === 0 ? kept : [...kept, ...fresh];
}

/** Whether a rule says no more than what httpd does with a line, so that looking at the line again says it again. */
function isOfLine(code: Diagnostic['code']): boolean {
  return typeof code === 'string' && code.startsWith('syntax/');
}

/** As in `runRules`, httpd's own error gives way to the rule that explains it. */
function isExplainedBy({ range: { start, end } }: Diagnostic, { range, severity }: Diagnostic): boolean {
  return (
    severity === DiagnosticSeverity.Error &&
    range.start.line === start.line &&
    range.start.character <= end.character &&
    (range.end.line > start.line || range.end.character >= start.character)
  );
}

/** Looks at all files again and gives the diagnostics of every file that is open, or is read by a main file that an open document belongs to. */
export function allDiagnostics(workspace: Workspace): ReadonlyMap<string, readonly Diagnostic[]> {
  const { documents } = workspace;
  const result = new Map<string, readonly Diagnostic[]>(documents.map(({ uri }) => [uri, []]));
  const covered = new Set<string>();
  for (const { path } of documents) {
    if (covered.has(path)) continue;
    const analysis = workspace.analysis(path);
    // What stands in a closed neighbour is that file's business; what stands in an included file is this server's.
    const isShown = (file: string): boolean => analysis.whole || workspace.documentAt(file) !== undefined;
    for (const [uri, found] of groupDiagnostics(analysis, isShown, covered, workspace)) result.set(uri, found);
  }
  return result;
}

/** Looks at all files again that belong to open documents and are not as they were, so that `allDiagnostics` has nothing left to do. */
export function* settle(workspace: Workspace): Steps<void> {
  for (const { path } of workspace.documents) yield* settleDocument(path, workspace);
}

/** The same for one document. */
export function* settleDocument(path: string, workspace: Workspace): Steps<void> {
  if (workspace.isStale(workspace.recent(path))) yield* workspace.analysisInSteps(path);
}

/**
 * The diagnostics of all files of the workspace, one group of files that are read together after the other, with many steps between them that say
 * nothing.
 */
export function* workspaceDiagnostics(
  workspace: Workspace,
): Generator<ReadonlyMap<string, readonly Diagnostic[]> | undefined> {
  const covered = new Set<string>();
  const { documents, files, roots } = workspace;
  const known = new Set([...documents.map(({ path }) => path), ...files]);
  for (const { path } of documents) if (!covered.has(path)) yield groupOf(yield* workspace.analysisInSteps(path));
  // Behind all main files, what is left is included by none.
  for (const path of [...roots, ...files]) if (!covered.has(path)) yield groupOf(yield* workspace.analysisApart(path));

  function groupOf(analysis: Analysis): ReadonlyMap<string, readonly Diagnostic[]> {
    return groupDiagnostics(analysis, (file) => analysis.whole || known.has(file), covered, workspace);
  }
}

/** The diagnostics of the files of an analysis, also of those without any. Files that are `covered` are left out, the others become so. */
function groupDiagnostics(
  analysis: Analysis,
  isShown: (path: string) => boolean,
  covered: Set<string>,
  workspace: Workspace,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const own = analysis.sources.map(({ path }) => path).filter((path) => !covered.has(path));
  const found = new Map<string, Diagnostic[]>(own.filter(isShown).map((path) => [path, []]));
  for (const finding of analysis.findings)
    found.get(finding.location.source.path)?.push(...diagnosticOf(finding, analysis, workspace));
  for (const path of [...own, ...analysis.inputs]) covered.add(path);
  return new Map([...found].map(([path, all]) => [workspace.uriOf(path), all]));
}

/** A finding as a diagnostic where it is now; none where an edit touched it since. */
export function diagnosticOf(finding: Finding, analysis: Analysis, workspace: Workspace): Diagnostic[] {
  const place = workspace.placeOf(finding.location, analysis);
  if (place === null) return [];
  const { source } = finding.location;
  const isThere = (location: Location): boolean => workspace.placeOf(location, analysis) !== null;
  const related = [...finding.related, ...includeChain(source.path, analysis)].filter(({ location }) =>
    isThere(location),
  );
  const fixes = finding.fixes.filter(({ edits }) => edits.every((span) => isThere({ source, span })));
  return [toDiagnostic({ ...finding, related, fixes }, (location) => workspace.placeOf(location, analysis) ?? place)];
}
