import type { Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../lint/finding.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import { toDiagnostic } from './features/diagnostics.js';
import { localFindings } from './local-findings.js';
import { uriOf } from './uri.js';
import type { Workspace } from './workspace.js';

/** Up to this size (in UTF-16 units) all files of a group are looked at again after each key: it takes less than the time between two. */
const SMALL = 100_000;

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
  if (!isBehind(document, workspace)) {
    const analysis = workspace.analysis(document.path);
    return analysis.findings.flatMap((finding) =>
      finding.location.source.path === document.path ? diagnosticOf(finding, analysis, workspace) : [],
    );
  }
  const last = workspace.recent(document.path);
  const edits = workspace.editsSince(last, document.path) ?? [];
  const kept = last.findings.flatMap((finding) =>
    finding.location.source.path === document.path ? diagnosticOf(finding, last, workspace) : [],
  );
  const fresh = localFindings(document, edits, workspace).map((finding) =>
    toDiagnostic(finding, () => ({ uri: document.uri, range: document.rangeOf(finding.location.span) })),
  );
  return [...kept, ...fresh];
}

/** Looks at all files again and gives the diagnostics of every file that is open, or is read by a main file that an open document belongs to. */
export function allDiagnostics(workspace: Workspace): ReadonlyMap<string, readonly Diagnostic[]> {
  const { documents } = workspace;
  const result = new Map<string, Diagnostic[]>(documents.map(({ uri }) => [uri, []]));
  const covered = new Set<string>();
  for (const { path } of documents) {
    if (covered.has(path)) continue;
    const analysis = workspace.analysis(path);
    const own = analysis.sources.map((source) => source.path).filter((file) => !covered.has(file));
    // What stands in a closed neighbour is that file's business; what stands in an included file is this server's.
    const shown = new Set(own.filter((file) => analysis.whole || workspace.documentAt(file) !== undefined));
    for (const finding of analysis.findings) {
      const file = finding.location.source.path;
      if (!shown.has(file)) continue;
      const uri = workspace.documentAt(file)?.uri ?? uriOf(file);
      const diagnostics = result.get(uri) ?? [];
      diagnostics.push(...diagnosticOf(finding, analysis, workspace));
      result.set(uri, diagnostics);
    }
    for (const file of own) covered.add(file);
  }
  return result;
}

function diagnosticOf(finding: Finding, analysis: Analysis, workspace: Workspace): Diagnostic[] {
  const place = workspace.placeOf(finding.location, analysis);
  if (place === null) return [];
  const related = finding.related.filter(({ location }) => workspace.placeOf(location, analysis) !== null);
  return [toDiagnostic({ ...finding, related }, (location) => workspace.placeOf(location, analysis) ?? place)];
}
