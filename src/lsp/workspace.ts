import type { ClientCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Host } from '../httpd/host.js';
import { overlayHost } from '../httpd/host-overlay.js';
import { finish, type Steps } from '../httpd/steps.js';
import type { Location } from '../httpd/tree.js';
import type { AppliedConfig } from '../lint/config/apply-config.js';
import type { Finding } from '../lint/finding.js';
import { decode, type Source, type Span } from '../text/index.js';
import { createAnalyses } from './analyses.js';
import type { Analysis, Check } from './analysis.js';
import type { OpenDocument } from './document.js';
import type { PlacedEdit } from './edit-log.js';
import type { Machine } from './machine.js';
import { createOpenDocuments } from './open-documents.js';
import { editsSince, type Place, placeIn, placeOf } from './places.js';

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
  /** What httpd rejects in a text in the place of a file, without its neighbours. */
  rejections(path: string, text: string): readonly Finding[];
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
  let chosen: readonly string[] = [];
  let files: readonly string[] = [];
  let roots: readonly string[] = [];
  let client: ClientCapabilities = {};
  const documents = createOpenDocuments(machine, ({ path, text, version }) => {
    analyses.stop();
    analyses.adopt(path, text, version);
  });
  const host = overlayHost(machine.host, (path) => documents.at(path)?.text);
  const seen: Machine = { ...machine, host };
  const isLarge = (size: number): boolean => size > (hearsLater(client) ? SMALL : SMALL_AT_ONCE);
  const mainFiles = (): readonly string[] => (shown.settings().mainFiles ?? []).map(machine.paths.toServer);
  const analyses = createAnalyses(seen, check, {
    versions: () => new Map(documents.all().map(({ path, version }) => [path, version])),
    versionOf: (path) => documents.at(path)?.version,
    roots: () => ({ chosen: [...chosen, ...mainFiles()], found: roots }),
    isReadAs: documents.isReadAs,
    isSaidEarly: (size) => hearsLater(client) && isLarge(size),
  });
  const isBehind = (path: string): boolean => {
    const last = analyses.recent(path);
    return isLarge(last.size) && analyses.isStale(last) && editsSince(last, path, documents) !== null;
  };

  return {
    get all() {
      return all();
    },
    get client() {
      return client;
    },
    get settings() {
      return shown.settings();
    },
    get documents() {
      return documents.all();
    },
    get files() {
      return files;
    },
    get roots() {
      return roots;
    },
    host,
    configFor: machine.configFor,
    pathOf: documents.pathOf,
    uriOf: documents.uriOf,
    document: (uri) => documents.at(documents.pathOf(uri)),
    documentAt: documents.at,
    editsOf: documents.editsOf,
    editsSince: (analysis, path) => editsSince(analysis, path, documents),
    placeOf: (location, from) => placeOf(location, from, documents),
    placeIn: (source, span) => placeIn(source, span, documents),

    analysis: analyses.of,
    analysisInSteps: analyses.inSteps,
    analysisApart: analyses.apart,
    analysisAtOnce: (path) => (isBehind(path) ? analyses.recent(path) : analyses.of(path)),
    mainFilesOf: analyses.rootsOf,
    recent: analyses.recent,
    isStale: analyses.isStale,
    isBehind,
    rejections(path, text) {
      const alone = overlayHost(host, (asked) => (asked === path ? text : undefined));
      return finish(check([path], { ...seen, host: alone }, { only: 'rejections' })).findings;
    },

    setClient(capabilities) {
      client = capabilities;
    },
    choose(mainFile) {
      chosen = [mainFile, ...chosen.filter((each) => each !== mainFile)];
      analyses.regroup();
      shown.changed?.();
    },
    setFiles(found, main) {
      files = found;
      roots = main;
      analyses.stop();
    },
    open: documents.open,
    change(uri, version, changes) {
      documents.change(uri, version, changes);
      analyses.stop();
    },
    close(uri) {
      const path = documents.close(uri);
      if (path === null) return;
      analyses.stop();
      const read = host.readFile(path);
      if (read.ok) analyses.adopt(path, decode(read.bytes), undefined);
      analyses.regroup();
    },
    reset() {
      documents.resetLinks();
      analyses.clear();
    },
    followLinks: documents.followLinks,
  };
}
