import type { ClientCapabilities, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../httpd/host.js';
import { overlayHost } from '../httpd/host-overlay.js';
import { finish, type Steps } from '../httpd/steps.js';
import type { Location } from '../httpd/tree.js';
import type { AppliedConfig } from '../lint/config/apply-config.js';
import { decode, type Source, type Span } from '../text/index.js';
import { createAnalyses } from './analyses.js';
import type { Analysis, Check } from './analysis.js';
import { changeDocument, type OpenDocument, openDocument } from './document.js';
import { createEditLog, type EditLog, moved, type PlacedEdit } from './edit-log.js';
import { placeOfLink } from './enabled.js';
import type { Machine } from './machine.js';
import { pathOf as localPathOf, uriOf as localUriOf } from './uri.js';

/** The settings that features ask for; the others are the linter's. */
export interface ShownSettings {
  readonly inlayHints: boolean;
  /** Of several main files that include a file, the first of these counts: absolute paths here. */
  readonly mainFiles?: readonly string[];
}

/** What a workspace asks of its user, and tells. */
export interface Shown {
  settings(): ShownSettings;
  /** What was said may be otherwise now, though no document changed. */
  changed?(): void;
}

/** A range as the protocol has it. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/**
 * The open documents of one machine and what is known of the files around them. Features are functions of it. Paths are those that the
 * machine's server knows.
 */
export interface Workspace {
  /** This one and those of other machines. */
  readonly all: readonly Workspace[];
  /** What the client can do; every part may be missing. */
  readonly client: ClientCapabilities;
  /** What the user wants shown. */
  readonly settings: ShownSettings;
  /** The machine, with the texts of open documents in the place of the files below them. */
  readonly host: Host;
  /** What the configuration file says that is in force for a file. */
  configFor(path: string): AppliedConfig;
  /** The path of a file, open or not. */
  pathOf(uri: string): string;
  /** The URI of a file: that of the document that is open in its place, or where it stands here. */
  uriOf(path: string): string;
  document(uri: string): OpenDocument | undefined;
  documentAt(path: string): OpenDocument | undefined;
  readonly documents: readonly OpenDocument[];
  /** What a file belongs to, by the present texts. */
  analysis(path: string): Analysis;
  /** The same in steps. */
  analysisInSteps(path: string): Steps<Analysis>;
  /** The main files that include a file, the one that counts first. */
  mainFilesOf(path: string): Steps<readonly string[]>;
  /** Has a main file count, from now on, where it is one of several that include a file. */
  choose(mainFile: string): void;
  /** What a file that no main file includes belongs to. */
  analysisApart(path: string): Steps<Analysis>;
  /** The last analysis, which may know earlier texts, or no more than what httpd rejects: when an answer now is worth more than the last key. */
  recent(path: string): Analysis;
  /** What can be said at once: `analysis`, or `recent` where the document is behind. Requests are answered by this one. */
  analysisAtOnce(path: string): Analysis;
  /** Whether `analysis` would have to do it again. */
  isStale(analysis: Analysis): boolean;
  /** Whether looking at all files of a document again, which is to be done, takes too long for one key: it is for a pause. */
  isBehind(path: string): boolean;
  /** What was done to an open document since an analysis; `null` when that is not known. */
  editsSince(analysis: Analysis, path: string): readonly PlacedEdit[] | null;
  /** What was done to an open document since a version of it; `null` when that is not known. */
  editsOf(path: string, version: number): readonly PlacedEdit[] | null;
  /** A place of an analysis as the client has it; `null` where its text was changed since. */
  placeOf(location: Location, analysis: Analysis): Place | null;

  /** A place of a text as it is now: an open document's, or that of a file below none. */
  placeIn(source: Source, span: Span): Place;

  setClient(capabilities: ClientCapabilities): void;
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** Files outside the documents changed, or settings: nothing that is known is kept. */
  reset(): void;
  /** Gives documents the paths of the links through which they turned out to be read. Returns whether there were such. */
  followLinks(): boolean;
  /** The configuration files that were found on disk. */
  readonly files: readonly string[];
  /** The main files among them. */
  readonly roots: readonly string[];
  /** Takes what was found on disk; `roots`: main files, which count besides those that stand around a file. */
  setFiles(files: readonly string[], roots: readonly string[]): void;
  /** Asks for the rejections of a text in the place of a file, without its neighbours. */
  rejections(path: string, text: string): Analysis;
}

interface Opened {
  readonly document: OpenDocument;
  readonly log: EditLog;
}

/** Up to this size (in UTF-16 units) all files of a group are looked at again after each key: it takes less than the time between two. */
const SMALL = 20_000;
/** The same for clients that hear nothing of what is found later: they rather wait. */
const SMALL_AT_ONCE = 100_000;

/** Whether a client is told when there is more to say: it is sent diagnostics, or to ask for them again. */
function hearsLater({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic === undefined || workspace?.diagnostics?.refreshSupport === true;
}

/**
 * Makes a workspace.
 * @param machine is asked for whatever is not open
 * @param all this workspace and those of other machines
 */
export function createWorkspace(
  machine: Machine,
  check: Check,
  shown: Shown,
  all: () => readonly Workspace[],
): Workspace {
  const opened = new Map<string, Opened>();
  /** Where documents are read by httpd, by URI, for those that a link leads to. */
  const linked = new Map<string, string>();
  /** What turned out to be read through links, by path. */
  const links = new Map<string, string>();
  let chosen: readonly string[] = [];
  let files: readonly string[] = [];
  let roots: readonly string[] = [];
  let client: ClientCapabilities = {};
  const { paths } = machine;
  const pathOf = (uri: string): string => linked.get(uri) ?? paths.toServer(localPathOf(uri));
  const uriOf = (path: string): string => opened.get(path)?.document.uri ?? localUriOf(paths.toLocal(path));
  const openAt = (uri: string): Opened | undefined => opened.get(pathOf(uri));
  const textOf = (path: string): string | undefined => opened.get(path)?.document.text;
  const host = overlayHost(machine.host, textOf);
  const seen: Machine = { ...machine, host };

  const isLarge = (size: number): boolean => size > (hearsLater(client) ? SMALL : SMALL_AT_ONCE);
  const analyses = createAnalyses(seen, check, {
    versions: () => new Map([...opened].map(([path, { document }]) => [path, document.version])),
    versionOf: (path) => opened.get(path)?.document.version,
    roots: () => ({ chosen: [...chosen, ...(shown.settings().mainFiles ?? []).map(paths.toServer)], found: roots }),
    isReadAs: (path, link) => links.set(path, link),
    isSaidEarly: (size) => hearsLater(client) && isLarge(size),
  });

  const closed = new WeakMap<Source, TextDocument>();
  const rangeIn = (source: Source, { start, end }: Span): Range => {
    const lines = closed.get(source) ?? TextDocument.create(source.path, 'apacheconf', 0, source.text);
    closed.set(source, lines);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  };

  const editsOf = (path: string, version: number): readonly PlacedEdit[] | null =>
    opened.get(path)?.log.since(version) ?? null;
  const editsSince = ({ versions }: Analysis, path: string): readonly PlacedEdit[] | null => {
    const version = versions.get(path);
    return version === undefined ? null : editsOf(path, version);
  };
  const isBehind = (path: string): boolean => {
    const last = analyses.recent(path);
    return isLarge(last.size) && analyses.isStale(last) && editsSince(last, path) !== null;
  };

  const put = (uri: string, version: number, text: string): void => {
    const document = openDocument(uri, version, text, pathOf(uri));
    opened.set(document.path, { document, log: createEditLog(version) });
    analyses.stop();
    analyses.adopt(document.path, text, version);
  };
  const readThrough = (link: string | null, uri: string): void => {
    const before = openAt(uri);
    if (before === undefined) return;
    const { path, version, text } = before.document;
    opened.delete(path);
    linked.delete(uri);
    if (link !== null) linked.set(uri, link);
    put(uri, version, text);
  };

  return {
    get all() {
      return all();
    },
    configFor: machine.configFor,
    pathOf,
    uriOf,
    get client() {
      return client;
    },
    get settings() {
      return shown.settings();
    },
    setClient(capabilities) {
      client = capabilities;
    },
    host,
    document: (uri) => openAt(uri)?.document,
    documentAt: (path) => opened.get(path)?.document,
    get documents() {
      return [...opened.values()].map(({ document }) => document);
    },
    analysis: analyses.of,
    analysisInSteps: analyses.inSteps,
    mainFilesOf: analyses.rootsOf,
    choose(mainFile) {
      chosen = [mainFile, ...chosen.filter((each) => each !== mainFile)];
      analyses.regroup();
      shown.changed?.();
    },
    analysisApart: analyses.apart,
    recent: analyses.recent,
    isStale: analyses.isStale,
    analysisAtOnce: (path) => (isBehind(path) ? analyses.recent(path) : analyses.of(path)),
    isBehind,
    editsSince,
    editsOf,
    placeOf({ source, span }, from) {
      const document = opened.get(source.path)?.document;
      const uri = uriOf(source.path);
      if (document === undefined) return { uri, range: rangeIn(source, span) };
      if (from.versions.get(source.path) === document.version) return { uri, range: document.rangeOf(span) };
      const edits = editsSince(from, source.path);
      const now = edits && moved(span, edits);
      return now && { uri, range: document.rangeOf(now) };
    },
    placeIn(source, span) {
      const document = opened.get(source.path)?.document;
      if (document !== undefined) return { uri: document.uri, range: document.rangeOf(span) };
      return { uri: uriOf(source.path), range: rangeIn(source, span) };
    },
    open(uri, version, text) {
      const path = placeOfLink(pathOf(uri), machine.host);
      if (path !== null && !opened.has(path)) linked.set(uri, path);
      put(uri, version, text);
    },
    change(uri, version, changes) {
      const known = openAt(uri);
      if (known === undefined) return;
      const { document, edits } = changeDocument(known.document, version, changes);
      known.log.add(version, edits);
      opened.set(document.path, { document, log: known.log });
      analyses.stop();
    },
    close(uri) {
      const path = pathOf(uri);
      linked.delete(uri);
      // The same file may be open by another URI.
      if (opened.get(path)?.document.uri !== uri) return;
      opened.delete(path);
      analyses.stop();
      const read = host.readFile(path);
      if (read.ok) analyses.adopt(path, decode(read.bytes), undefined);
      analyses.regroup();
    },
    reset() {
      // Links may lead elsewhere now.
      for (const uri of [...linked.keys()])
        readThrough(placeOfLink(paths.toServer(localPathOf(uri)), machine.host), uri);
      analyses.clear();
    },
    followLinks() {
      const found = [...links].filter(([path, link]) => opened.has(path) && !opened.has(link));
      links.clear();
      for (const [path, link] of found) readThrough(link, uriOf(path));
      return found.length > 0;
    },
    get roots() {
      return roots;
    },
    get files() {
      return files;
    },
    setFiles(found, main) {
      files = found;
      roots = main;
      analyses.stop();
    },
    rejections(path, text) {
      const alone = overlayHost(host, (asked) => (asked === path ? text : undefined));
      return {
        ...finish(check([path], { ...seen, host: alone }, { only: 'rejections' })),
        inputs: [path],
        whole: false,
        partial: true,
        versions: new Map(),
        size: text.length,
      };
    },
  };
}
