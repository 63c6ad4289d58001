import type { Server } from '../model/server.js';
import type { Analysis } from './analysis.js';
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

/** What an open document of any machine belongs to, by its present text; `null` when it is not open, or nothing reads it. */
export function serverWith(uri: string, { all }: Workspace): Belonging | null {
  const workspace = all.find((each) => each.document(uri) !== undefined);
  const document = workspace?.document(uri);
  if (workspace === undefined || document === undefined) return null;
  const analysis = workspace.analysis(document.path);
  const server = analysis.servers.find(({ files }) => files.some(({ source }) => source.path === document.path));
  return server === undefined ? null : { workspace, document, analysis, server };
}
