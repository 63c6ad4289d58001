import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../lint/finding.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import { includeChain } from './include-chain.js';
import { localFindings } from './local-findings.js';
import { movedDiagnostics } from './moved-diagnostics.js';
import { toDiagnostic } from './to-diagnostic.js';
import type { Workspace } from './workspace.js';

/** Up to this size (in UTF-16 units) all files of a group are looked at again after each key: it takes less than the time between two. */
const SMALL = 100_000;

/** What was last said of the documents of an analysis, by path. */
const said = new WeakMap<Analysis, Map<string, Said>>();

interface Said {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whether the findings of a document would be those of an earlier text: looking at all of its files again takes too long for one key, so it is
 * done in a pause (`settle`).
 */
export function isBehind(document: OpenDocument, workspace: Workspace): boolean {
  const last = workspace.recent(document.path);
  return last.size > SMALL && workspace.isStale(last) && workspace.editsSince(last, document.path) !== null;
}

/**
 * The diagnostics of one open document. When it is behind: those of the last analysis, moved to where they are now, without those that an edit
 * touched, and what the touched lines themselves tell.
 */
export function documentDiagnostics(document: OpenDocument, workspace: Workspace): readonly Diagnostic[] {
  if (!isBehind(document, workspace)) return saidOf(document, workspace.analysis(document.path), workspace);
  const last = workspace.recent(document.path);
  const edits = workspace.editsSince(last, document.path) ?? [];
  const fresh = localFindings(document, edits, workspace).map((finding) =>
    toDiagnostic(finding, () => ({ uri: document.uri, range: document.rangeOf(finding.location.span) })),
  );
  return [...saidOf(document, last, workspace), ...fresh];
}

/** What an analysis says of a document. What an edit did not move is what was said before: a key changes little among thousands. */
function saidOf(document: OpenDocument, analysis: Analysis, workspace: Workspace): readonly Diagnostic[] {
  const { path, version } = document;
  const kept = said.get(analysis) ?? new Map<string, Said>();
  said.set(analysis, kept);
  const before = kept.get(path);
  if (before?.version === version) return before.diagnostics;
  const edits = before === undefined ? null : workspace.editsOf(path, before.version);
  const diagnostics =
    before === undefined || edits === null
      ? analysis.findings
          .filter(({ location }) => location.source.path === path)
          .flatMap((finding) => diagnosticOf(finding, analysis, workspace))
      : movedDiagnostics(before.diagnostics, edits, document.uri);
  kept.set(path, { version, diagnostics });
  return diagnostics;
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

/** The same for all files of the workspace, one group of files that are read together after the other. */
export function* workspaceDiagnostics(workspace: Workspace): Generator<ReadonlyMap<string, readonly Diagnostic[]>> {
  const covered = new Set<string>();
  const { documents, files, roots } = workspace;
  const known = new Set([...documents.map(({ path }) => path), ...files]);
  for (const { path } of documents) if (!covered.has(path)) yield groupOf(workspace.analysis(path));
  // Behind all main files, what is left is included by none.
  for (const path of [...roots, ...files]) if (!covered.has(path)) yield groupOf(workspace.analysisApart(path));

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

function diagnosticOf(finding: Finding, analysis: Analysis, workspace: Workspace): Diagnostic[] {
  const place = workspace.placeOf(finding.location, analysis);
  if (place === null) return [];
  const related = [...finding.related, ...includeChain(finding.location.source.path, analysis)].filter(
    ({ location }) => workspace.placeOf(location, analysis) !== null,
  );
  return [toDiagnostic({ ...finding, related }, (location) => workspace.placeOf(location, analysis) ?? place)];
}
