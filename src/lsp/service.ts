import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Host } from '../httpd/host.js';
import type { Location } from '../httpd/tree.js';
import type { Finding } from '../lint/finding.js';
import type { Source, Span } from '../text/index.js';
import { toDiagnostic } from './features/diagnostics.js';
import { type Group, isHtaccess, isRoot, rootsAround, siblings } from './groups.js';
import { overlayHost } from './overlay.js';
import { pathOf, uriOf } from './uri.js';

/** What is said of a group of files that are read together. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Every file that was read. */
  readonly sources: readonly Source[];
}

/** Reads a group of files and runs the rules; the server binds it to the client's settings. */
export type Check = (group: Group, host: Host) => Checked;

/** The language features as plain functions over the open documents. */
export interface Service {
  /** A document was opened or changed; its text replaces the file's. */
  open(document: TextDocument): void;
  close(uri: string): void;
  /** Something outside the documents changed: files on disk or settings. */
  reset(): void;
  /** The diagnostics of every file that an open document is checked with, by URI; an open document that has none has an empty list. */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Makes a service. `host` is asked for whatever is not open. */
export function createService(host: Host, check: Check): Service {
  const documents = new Map<string, TextDocument>();
  let known: ReadonlyMap<string, readonly Diagnostic[]> | null = null;
  const overlay = overlayHost(host, (path) => documents.get(path)?.getText());

  const compute = (): ReadonlyMap<string, readonly Diagnostic[]> => {
    const result = new Map<string, Diagnostic[]>();
    const covered = new Set<string>();
    for (const path of documents.keys()) result.set(uriOf(path), []);
    for (const [path, document] of documents) {
      if (covered.has(path)) continue;
      const { group, checked } = checkDocument(path, document.getText());
      const files = new Set(checked.sources.map((source) => source.path));
      for (const file of files) if (documents.has(file)) covered.add(file);
      covered.add(path);
      const locate = locator(documents);
      for (const finding of checked.findings) {
        const file = finding.location.source.path;
        // What stands in a closed neighbour is that file's business; what stands in a file that an open one includes is not.
        if (!documents.has(file) && group.kind !== 'root') continue;
        const uri = uriOf(file);
        const list = result.get(uri) ?? [];
        result.set(uri, [...list, toDiagnostic(finding, locate)]);
      }
    }
    return result;
  };

  const checkDocument = (path: string, text: string): { group: Group; checked: Checked } => {
    const alone = (kind: Group['kind'], paths: readonly string[]): { group: Group; checked: Checked } => {
      const group: Group = { kind, paths };
      return { group, checked: check(group, overlay) };
    };
    if (isHtaccess(path)) return alone('htaccess', [path]);
    if (isRoot(path, text)) return alone('root', [path]);
    for (const root of rootsAround(path, overlay)) {
      const found = alone('root', [root]);
      if (found.checked.sources.some((source) => source.path === path)) return found;
    }
    return alone('fragments', siblings(path, overlay));
  };

  return {
    open(document) {
      documents.set(pathOf(document.uri), document);
      known = null;
    },
    close(uri) {
      documents.delete(pathOf(uri));
      known = null;
    },
    reset() {
      known = null;
    },
    diagnostics() {
      known ??= compute();
      return known;
    },
  };
}

/** Ranges as the editor counts them: it also ends lines at a lone CR, so the open document is asked, not our line table. */
function locator(documents: ReadonlyMap<string, TextDocument>): (location: Location) => { uri: string; range: Range } {
  const closed = new Map<Source, TextDocument>();
  return ({ source, span }) => {
    const uri = uriOf(source.path);
    let document = documents.get(source.path) ?? closed.get(source);
    if (document === undefined) {
      document = TextDocument.create(uri, 'apacheconf', 0, source.text);
      closed.set(source, document);
    }
    return { uri, range: rangeOf(document, span) };
  };
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
