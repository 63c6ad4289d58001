import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ResponseError,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fingerprint, NONE } from './fingerprint.js';
import { cancelled, type Serving } from './serving.js';
import { inSlices } from './slices.js';

/** Answers a client that asks for the diagnostics of a document, or of the whole workspace. */
export function answerPulls(serving: Serving): void {
  const { diagnostics } = serving.connection.languages;
  /** What was told of files that are not open, with the answer for one that is: fingerprints, by URI. */
  const related = new Map<string, string>();
  diagnostics.on((params) => documentReport(params, related, serving));
  diagnostics.onWorkspace((params, token, progress) => workspaceReport(params, token, progress, serving));
}

function documentReport(
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  related: Map<string, string>,
  { service, settling, open, changed }: Serving,
): DocumentDiagnosticReport {
  const found = service.diagnosticsOf(uri);
  const resultId = fingerprint(found);
  const behind = service.isBehind();
  if (behind) settling.later(changed);
  if (previousResultId === undefined) related.clear();
  const others = behind ? [] : [...service.diagnostics()].filter(([other]) => other !== uri && !open.has(other));
  const more = newsOf(others, related);
  if (resultId === previousResultId) return { kind: 'unchanged', resultId, ...more };
  return { kind: 'full', resultId, items: [...found], ...more };
}

/** What was not told yet of other files. */
function newsOf(
  others: readonly (readonly [uri: string, diagnostics: readonly Diagnostic[]])[],
  told: Map<string, string>,
): Pick<DocumentDiagnosticReport, 'relatedDocuments'> {
  const news = others.filter(([uri, found]) => fingerprint(found) !== (told.get(uri) ?? NONE));
  if (news.length === 0) return {};
  for (const [uri, found] of news) told.set(uri, fingerprint(found));
  return {
    relatedDocuments: Object.fromEntries(news.map(([uri, found]) => [uri, { kind: 'full', items: [...found] }])),
  };
}

async function workspaceReport(
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  { service, settling, open }: Serving,
): Promise<WorkspaceDiagnosticReport | ResponseError<never>> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const add = (uri: string, found: readonly Diagnostic[]): void => {
    items.push(reportOf(uri, found, previous.get(uri), open.get(uri) ?? null));
  };
  progress.begin('wsgi-lint', undefined, 'reading the configuration files', true);
  await settling.underWay();
  const groups = service.workspaceDiagnostics();
  // Messages that came meanwhile are heard between two steps: a request that the client does not want any more ends here.
  await inSlices(
    groups,
    () => token.isCancellationRequested,
    (group) => {
      if (group === undefined) return;
      for (const [uri, found] of group) add(uri, found);
      progress.report(`${items.length} files`);
    },
  );
  progress.done();
  if (token.isCancellationRequested) return cancelled();
  const told = new Set(items.map(({ uri }) => uri));
  for (const [uri, resultId] of previous) if (!told.has(uri) && resultId !== NONE) add(uri, []);
  return { items };
}

function reportOf(
  uri: string,
  found: readonly Diagnostic[],
  previous: string | undefined,
  version: number | null,
): WorkspaceDocumentDiagnosticReport {
  const resultId = fingerprint(found);
  if (previous === resultId) return { kind: 'unchanged', uri, version, resultId };
  return { kind: 'full', uri, version, resultId, items: [...found] };
}
