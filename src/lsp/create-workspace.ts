import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { overlayHost } from '../httpd/host-overlay.js';
import { finish } from '../httpd/steps.js';
import { decode } from '../text/index.js';
import { type Analyses, createAnalyses } from './analyses.js';
import type { Check } from './analysis.js';
import type { Machine } from './machine.js';
import { createOpenDocuments, type OpenDocuments } from './open-documents.js';
import { editsSince, placeIn, placeOf } from './places.js';
import type { Shown, Workspace, WorkspaceAnalyses, WorkspaceChanges, WorkspaceDocuments } from './workspace.js';

/** Up to this size (in UTF-16 units) all files of a group are looked at again after each key: it takes less than the time between two. */
const SMALL = 20_000;
/** The same for clients that hear nothing of what is found later: they rather wait. */
const SMALL_AT_ONCE = 100_000;

/** What a workspace was told. */
interface Told {
  client: ClientCapabilities;
  /** The main files that the user chose, the last one first. */
  chosen: readonly string[];
  files: readonly string[];
  roots: readonly string[];
}

/** What a workspace is made of. */
interface Parts {
  /** With the texts of open documents in the place of the files below them. */
  readonly machine: Machine;
  readonly check: Check;
  readonly shown: Shown;
  readonly told: Told;
  readonly documents: OpenDocuments;
  readonly analyses: Analyses;
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
  const parts = partsOf(machine, check, shown);
  const { told, documents } = parts;
  return {
    get all() {
      return all();
    },
    get client() {
      return told.client;
    },
    get settings() {
      return shown.settings();
    },
    get documents() {
      return documents.all();
    },
    get files() {
      return told.files;
    },
    get roots() {
      return told.roots;
    },
    host: parts.machine.host,
    configFor: machine.configFor,
    ...documentsOf(documents),
    ...analysesOf(parts),
    ...changesOf(parts),
  };
}

function partsOf(machine: Machine, check: Check, shown: Shown): Parts {
  const told: Told = { client: {}, chosen: [], files: [], roots: [] };
  const documents = createOpenDocuments(machine, ({ path, text, version }) => {
    analyses.stop();
    analyses.adopt(path, text, version);
  });
  const seen: Machine = { ...machine, host: overlayHost(machine.host, (path) => documents.at(path)?.text) };
  const mainFiles = (): readonly string[] => (shown.settings().mainFiles ?? []).map(machine.paths.toServer);
  const analyses = createAnalyses(seen, check, {
    versions: () => new Map(documents.all().map(({ path, version }) => [path, version])),
    versionOf: (path) => documents.at(path)?.version,
    roots: () => ({ chosen: [...told.chosen, ...mainFiles()], found: told.roots }),
    isReadAs: documents.isReadAs,
    isSaidEarly: (size) => hearsLater(told.client) && isLarge(size, told.client),
  });
  return { machine: seen, check, shown, told, documents, analyses };
}

function documentsOf(documents: OpenDocuments): Omit<WorkspaceDocuments, 'documents'> {
  return {
    document: (uri) => documents.at(documents.pathOf(uri)),
    documentAt: documents.at,
    pathOf: documents.pathOf,
    uriOf: documents.uriOf,
    editsOf: documents.editsOf,
    editsSince: (analysis, path) => editsSince(analysis, path, documents),
    placeOf: (location, from) => placeOf(location, from, documents),
    placeIn: (source, span) => placeIn(source, span, documents),
  };
}

function analysesOf({ machine, check, told, documents, analyses }: Parts): WorkspaceAnalyses {
  const isBehind = (path: string): boolean => {
    const last = analyses.recent(path);
    return isLarge(last.size, told.client) && analyses.isStale(last) && editsSince(last, path, documents) !== null;
  };
  return {
    analysis: analyses.of,
    analysisInSteps: analyses.inSteps,
    analysisApart: analyses.apart,
    recent: analyses.recent,
    analysisAtOnce: (path) => (isBehind(path) ? analyses.recent(path) : analyses.of(path)),
    isStale: analyses.isStale,
    isBehind,
    mainFilesOf: analyses.rootsOf,
    rejections(path, text) {
      const host = overlayHost(machine.host, (asked) => (asked === path ? text : undefined));
      return finish(check([path], { ...machine, host }, { only: 'rejections' })).findings;
    },
  };
}

function changesOf({ machine: { host }, shown, told, documents, analyses }: Parts): WorkspaceChanges {
  return {
    setClient(capabilities) {
      told.client = capabilities;
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
    setFiles(files, roots) {
      told.files = files;
      told.roots = roots;
      analyses.stop();
    },
    choose(mainFile) {
      told.chosen = [mainFile, ...told.chosen.filter((each) => each !== mainFile)];
      analyses.regroup();
      shown.changed?.();
    },
  };
}

function isLarge(size: number, client: ClientCapabilities): boolean {
  return size > (hearsLater(client) ? SMALL : SMALL_AT_ONCE);
}

/** Whether a client is told when there is more to say: it is sent diagnostics, or to ask for them again. */
function hearsLater({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic === undefined || workspace?.diagnostics?.refreshSupport === true;
}
