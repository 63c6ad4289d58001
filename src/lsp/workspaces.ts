import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { groupBy } from '../model/group-by.js';
import { folderOf } from '../text/index.js';
import type { Machine, Machines } from './machine.js';
import { pathOf } from './uri.js';
import type { Workspace } from './workspace.js';

/** The workspaces of all machines that open documents and found files are for. */
export interface Workspaces {
  readonly all: readonly Workspace[];
  /** The workspace that a document is open in, or would be. */
  of(uri: string): Workspace;
  open(uri: string, version: number, text: string): void;
  close(uri: string): void;
  setClient(client: ClientCapabilities): void;
  /** Gives documents the paths of the links through which they turned out to be read. Returns whether there were such. */
  followLinks(): boolean;
  /** Files outside the documents changed, or settings: documents go to the machines that they are for now. */
  reset(): void;
  /** Takes what was found on disk, by its paths here. */
  setFiles(files: readonly string[], roots: readonly string[]): void;
}

/** @param make makes the workspace of a machine; `all` gives those of all */
export function createWorkspaces(
  machines: Machines,
  make: (machine: Machine, all: () => readonly Workspace[]) => Workspace,
): Workspaces {
  const made = new Map<Machine, Workspace>();
  let client: ClientCapabilities = {};
  let files: readonly string[] = [];
  let roots: readonly string[] = [];
  const all = (): readonly Workspace[] => [...made.values()];

  const on = (machine: Machine): Workspace => {
    const workspace = made.get(machine) ?? make(machine, all);
    if (!made.has(machine)) workspace.setClient(client);
    made.set(machine, workspace);
    return workspace;
  };
  const { move, ...documents } = placedDocuments((uri) => on(machines.of(pathOf(uri))));
  const handOutFiles = (): void => {
    const main = new Set(roots);
    const owned = filesByMachine(files, machines);
    for (const machine of new Set([...made.keys(), ...owned.keys()])) {
      const { toServer } = machine.paths;
      const own = owned.get(machine) ?? [];
      on(machine).setFiles(own.map(toServer), own.filter((path) => main.has(path)).map(toServer));
    }
  };

  return {
    get all() {
      return all();
    },
    ...documents,
    setClient(capabilities) {
      client = capabilities;
      for (const workspace of all()) workspace.setClient(client);
    },
    followLinks: () => all().filter((workspace) => workspace.followLinks()).length > 0,
    reset() {
      machines.reset();
      move();
      handOutFiles();
      for (const [machine, workspace] of made) {
        if (workspace.documents.length + workspace.files.length === 0) made.delete(machine);
        else workspace.reset();
      }
    },
    setFiles(found, main) {
      files = found;
      roots = main;
      handOutFiles();
    },
  };
}

interface PlacedDocuments extends Pick<Workspaces, 'of' | 'open' | 'close'> {
  /** Opens documents again in the workspaces that they are for now. */
  move(): void;
}

/** Keeps the workspaces that documents were opened in. `home`: the one that a document is for. */
function placedDocuments(home: (uri: string) => Workspace): PlacedDocuments {
  const openIn = new Map<string, Workspace>();
  const of = (uri: string): Workspace => openIn.get(uri) ?? home(uri);
  const open = (uri: string, version: number, text: string): void => {
    const workspace = of(uri);
    workspace.open(uri, version, text);
    openIn.set(uri, workspace);
  };
  const close = (uri: string): void => {
    of(uri).close(uri);
    openIn.delete(uri);
  };
  const move = (): void => {
    for (const [uri, workspace] of openIn) {
      const document = workspace.document(uri);
      if (document === undefined || home(uri) === workspace) continue;
      close(uri);
      open(uri, document.version, document.text);
    }
  };
  return { of, open, close, move };
}

/** Files by the machines that they are for, without those that nothing is said about. */
function filesByMachine(files: readonly string[], machines: Machines): ReadonlyMap<Machine, readonly string[]> {
  const owned = new Map<Machine, string[]>();
  for (const [folder, inside] of groupBy(files, folderOf)) {
    const machine = machines.of(`${folder}/`);
    const { isIgnored } = machine.configFor(machine.paths.toServer(`${folder}/`));
    const own = inside.filter((path) => !isIgnored(path));
    owned.set(machine, [...(owned.get(machine) ?? []), ...own]);
  }
  return owned;
}
