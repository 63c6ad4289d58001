import type { Diagnostic } from 'vscode-languageserver-types';
import type { Span } from '../text/index.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import { touchedBy } from './edit-log.js';
import type { KnownLines } from './local-findings.js';
import { movedDiagnostics } from './moved-diagnostics.js';
import type { Workspace } from './workspace.js';

/** What an analysis says of a document at a version of it, which may be later than the one that was analysed. */
export interface Said {
  readonly version: number;
  /** Each where it is now; those that an edit touched are left out. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the document was edited since the analysis, in the order of the last edits there. */
  readonly touched: readonly Span[];
  /** What its lines say by themselves. */
  readonly lines: KnownLines;
}

/** What was last said of the documents of an analysis, by path. */
const said = new WeakMap<Analysis, Map<string, Said>>();

/**
 * What an analysis says of a document. What an edit did not move is what was said before: a key changes little among thousands.
 * @param make makes the diagnostics when they are first asked for
 */
export function saidOf(
  document: OpenDocument,
  analysis: Analysis,
  workspace: Workspace,
  make: () => readonly Diagnostic[],
): Said {
  const { path, version } = document;
  const kept = said.get(analysis) ?? new Map<string, Said>();
  said.set(analysis, kept);
  const before = kept.get(path);
  if (before?.version === version) return before;
  const edits = before === undefined ? null : workspace.editsOf(path, before.version);
  const now: Said =
    before === undefined || edits === null
      ? {
          version,
          diagnostics: make(),
          touched: touchedBy([], workspace.editsSince(analysis, path) ?? []),
          lines: new Map(),
        }
      : {
          version,
          diagnostics: movedDiagnostics(before.diagnostics, edits, document.uri),
          touched: touchedBy(before.touched, edits),
          lines: before.lines,
        };
  kept.set(path, now);
  return now;
}
