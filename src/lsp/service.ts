import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Host } from '../httpd/host.js';
import type { Location } from '../httpd/tree.js';
import { kindOf } from '../lint/input-kind.js';
import type { Linted } from '../lint/lint-inputs.js';
import { createSource, type Source } from '../text/index.js';
import { toDiagnostic } from './features/diagnostics.js';
import { rootsAround, siblings } from './groups.js';
import { overlayHost } from './overlay.js';
import { pathOf, uriOf } from './uri.js';

/** Lints files together; the server binds it to the client's settings. */
export type Check = (paths: readonly string[], host: Host) => Linted;

/** The language features as plain functions over the open documents. */
export interface Service {
  /** A document was opened or changed; its text replaces the file's. */
  open(document: TextDocument): void;
  close(uri: string): void;
  /** Something outside the documents changed: files on disk, or settings. */
  reset(): void;
  /**
   * The diagnostics by URI: a list for every open document, if only an empty one, and for every file that an open main file, or the main file
   * of an open document, includes.
   */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Makes a service. `host` is asked for whatever is not open. */
export function createService(host: Host, check: Check): Service {
  const documents = new Map<string, TextDocument>();
  let known: ReadonlyMap<string, readonly Diagnostic[]> | null = null;
  const overlay = overlayHost(host, (path) => documents.get(path)?.getText());

  /** A document with what it belongs to: the main file that includes it, or its neighbours. */
  const lintAround = (path: string, text: string): { readonly linted: Linted; readonly whole: boolean } => {
    const kind = kindOf(createSource(path, text));
    if (kind === 'root') return { linted: check([path], overlay), whole: true };
    if (kind === 'htaccess') return { linted: check([path], overlay), whole: false };
    for (const root of rootsAround(path, overlay)) {
      const linted = check([root], overlay);
      if (linted.sources.some((source) => source.path === path)) return { linted, whole: true };
    }
    return { linted: check(siblings(path, overlay), overlay), whole: false };
  };

  const compute = (): ReadonlyMap<string, readonly Diagnostic[]> => {
    const result = new Map<string, Diagnostic[]>([...documents.keys()].map((path) => [uriOf(path), []]));
    const covered = new Set<string>();
    const locate = locator(documents);
    for (const [path, document] of documents) {
      if (covered.has(path)) continue;
      const { linted, whole } = lintAround(path, document.getText());
      const own = linted.sources.map((source) => source.path).filter((file) => !covered.has(file));
      // What stands in a closed neighbour is that file's business; what stands in an included file is this server's.
      const shown = new Set(own.filter((file) => whole || documents.has(file)));
      for (const finding of linted.findings) {
        const file = finding.location.source.path;
        if (!shown.has(file)) continue;
        const diagnostics = result.get(uriOf(file)) ?? [];
        diagnostics.push(toDiagnostic(finding, locate));
        result.set(uriOf(file), diagnostics);
      }
      for (const file of own) covered.add(file);
    }
    return result;
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

/** Ranges as editors count them: they also end lines at a lone CR, so the document is asked, not our own line table. */
function locator(documents: ReadonlyMap<string, TextDocument>): (location: Location) => { uri: string; range: Range } {
  const closed = new Map<Source, TextDocument>();
  return ({ source, span }) => {
    const uri = uriOf(source.path);
    let document = documents.get(source.path) ?? closed.get(source);
    if (document === undefined) {
      document = TextDocument.create(uri, 'apacheconf', 0, source.text);
      closed.set(source, document);
    }
    return { uri, range: { start: document.positionAt(span.start), end: document.positionAt(span.end) } };
  };
}
