import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { changeDocument, type OpenDocument, openDocument } from './document.js';
import { createEditLog, type EditLog, type PlacedEdit } from './edit-log.js';
import { placeOfLink } from './enabled.js';
import type { Machine } from './machine.js';
import { pathOf as localPathOf, uriOf as localUriOf } from './uri.js';

/** The documents that are open on a machine. Paths are those by which its server reads them, through a link where there is one. */
export interface OpenDocuments {
  all(): readonly OpenDocument[];
  at(path: string): OpenDocument | undefined;
  /** The path of a file, open or not. */
  pathOf(uri: string): string;
  /** The URI of a file: that of the document that is open in its place, or where it stands here. */
  uriOf(path: string): string;
  /** What was done to a document since a version of it; `null` when that is not known. */
  editsOf(path: string, version: number): readonly PlacedEdit[] | null;
  open(uri: string, version: number, text: string): void;
  /** Applies the changes of one `didChange`; none to a document that is not open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Returns the path by which nothing is open any more; `null` where the same file is open by another URI. */
  close(uri: string): string | null;
  /** A document turned out to be read by another path, through a link. */
  isReadAs(path: string, link: string): void;
  /** Gives documents the paths of the links through which they turned out to be read. Returns whether there were such. */
  followLinks(): boolean;
  /** Links may lead elsewhere now. */
  resetLinks(): void;
}

interface Opened {
  readonly document: OpenDocument;
  readonly log: EditLog;
}

/** @param opened takes each document that is opened, or is known by another path from now on */
export function createOpenDocuments({ host, paths }: Machine, opened: (document: OpenDocument) => void): OpenDocuments {
  const byPath = new Map<string, Opened>();
  /** Where documents are read by httpd, by URI, for those that a link leads to. */
  const linked = new Map<string, string>();
  /** What turned out to be read through links, by path. */
  const links = new Map<string, string>();

  const at = (path: string): OpenDocument | undefined => byPath.get(path)?.document;
  const pathHere = (uri: string): string => paths.toServer(localPathOf(uri));
  const pathOf = (uri: string): string => linked.get(uri) ?? pathHere(uri);
  const uriOf = (path: string): string => at(path)?.uri ?? localUriOf(paths.toLocal(path));
  const put = (uri: string, version: number, text: string): void => {
    const document = openDocument(uri, version, text, pathOf(uri));
    byPath.set(document.path, { document, log: createEditLog(version) });
    opened(document);
  };
  const readThrough = (link: string | null, uri: string): void => {
    const before = at(pathOf(uri));
    if (before === undefined) return;
    byPath.delete(before.path);
    linked.delete(uri);
    if (link !== null) linked.set(uri, link);
    put(uri, before.version, before.text);
  };

  return {
    all: () => [...byPath.values()].map(({ document }) => document),
    at,
    pathOf,
    uriOf,
    editsOf: (path, version) => byPath.get(path)?.log.since(version) ?? null,
    open(uri, version, text) {
      const path = placeOfLink(pathOf(uri), host);
      if (path !== null && !byPath.has(path)) linked.set(uri, path);
      put(uri, version, text);
    },
    change(uri, version, changes) {
      const before = byPath.get(pathOf(uri));
      if (before === undefined) return;
      const { document, edits } = changeDocument(before.document, version, changes);
      before.log.add(version, edits);
      byPath.set(document.path, { document, log: before.log });
    },
    close(uri) {
      const path = pathOf(uri);
      linked.delete(uri);
      if (at(path)?.uri !== uri) return null;
      byPath.delete(path);
      return path;
    },
    isReadAs(path, link) {
      links.set(path, link);
    },
    followLinks() {
      const found = [...links].filter(([path, link]) => byPath.has(path) && !byPath.has(link));
      links.clear();
      for (const [path, link] of found) readThrough(link, uriOf(path));
      return found.length > 0;
    },
    resetLinks() {
      for (const uri of [...linked.keys()]) readThrough(placeOfLink(pathHere(uri), host), uri);
    },
  };
}
