import type { Steps } from '../httpd/steps.js';
import type { Server } from '../model/server.js';
import type { Analysis } from './analysis.js';
import { settleDocument } from './diagnostics.js';
import type { OpenDocument } from './document.js';
import type { Workspace } from './workspace.js';

/** An open document with what it belongs to. */
export interface Belonging {
  readonly workspace: Workspace;
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  /** The first server that reads it. */
  readonly server: Server;
}

/** What an open document of any machine belongs to, as it is known; `null` when it is not open, or nothing reads it. */
export function serverWith(uri: string, all: Workspace): Belonging | null {
  const { workspace, document } = openIn(uri, all) ?? {};
  if (workspace === undefined || document === undefined) return null;
  const analysis = workspace.analysisAtOnce(document.path);
  const server = analysis.servers.find(({ files }) => files.some(({ source }) => source.path === document.path));
  return server === undefined ? null : { workspace, document, analysis, server };
}

/** Looks at all files again that an open document is read with, if something changed. */
export function* settleAround(uri: string, all: Workspace): Steps<void> {
  const found = openIn(uri, all);
  if (found !== null) yield* settleDocument(found.document.path, found.workspace);
}

/** A document in the workspace that it is open in. */
export function openIn(uri: string, { all }: Workspace): Pick<Belonging, 'workspace' | 'document'> | null {
  for (const workspace of all) {
    const document = workspace.document(uri);
    if (document !== undefined) return { workspace, document };
  }
  return null;
}
