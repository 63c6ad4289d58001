import type { ClientCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Host } from '../httpd/host.js';
import type { Steps } from '../httpd/steps.js';
import type { Location } from '../httpd/tree.js';
import type { AppliedConfig } from '../lint/config/apply-config.js';
import type { Finding } from '../lint/finding.js';
import type { Source, Span } from '../text/index.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import type { PlacedEdit } from './edit-log.js';
import type { Place } from './places.js';

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
export interface Workspace extends WorkspaceDocuments, WorkspaceAnalyses, WorkspaceChanges {
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
  /** The configuration files that were found on disk. */
  readonly files: readonly string[];
  /** The main files among them. */
  readonly roots: readonly string[];
}

/** Where files and their texts are for the client. */
export interface WorkspaceDocuments {
  readonly documents: readonly OpenDocument[];
  document(uri: string): OpenDocument | undefined;
  documentAt(path: string): OpenDocument | undefined;
  /** The path of a file, open or not. */
  pathOf(uri: string): string;
  /** The URI of a file: that of the document that is open in its place, or where it stands here. */
  uriOf(path: string): string;
  /** What was done to an open document since an analysis; `null` when that is not known. */
  editsSince(analysis: Analysis, path: string): readonly PlacedEdit[] | null;
  /** What was done to an open document since a version of it; `null` when that is not known. */
  editsOf(path: string, version: number): readonly PlacedEdit[] | null;
  /** A place of an analysis as the client has it; `null` where its text was changed since. */
  placeOf(location: Location, analysis: Analysis): Place | null;
  /** A place of a text as it is now: an open document's, or that of a file below none. */
  placeIn(source: Source, span: Span): Place;
}

/** What is known of files. */
export interface WorkspaceAnalyses {
  /** What a file belongs to, by the present texts. */
  analysis(path: string): Analysis;
  /** The same in steps. */
  analysisInSteps(path: string): Steps<Analysis>;
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
  /** The main files that include a file, the one that counts first. */
  mainFilesOf(path: string): Steps<readonly string[]>;
  /** What httpd rejects in a text in the place of a file, without its neighbours. */
  rejections(path: string, text: string): readonly Finding[];
}

/** What is told to a workspace. */
export interface WorkspaceChanges {
  setClient(capabilities: ClientCapabilities): void;
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** Files outside the documents changed, or settings: nothing that is known is kept. */
  reset(): void;
  /** Gives documents the paths of the links through which they turned out to be read. Returns whether there were such. */
  followLinks(): boolean;
  /** Takes what was found on disk; `roots`: main files, which count besides those that stand around a file. */
  setFiles(files: readonly string[], roots: readonly string[]): void;
  /** Has a main file count, from now on, where it is one of several that include a file. */
  choose(mainFile: string): void;
}
