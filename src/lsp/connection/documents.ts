import { inOrder } from './change-order.js';
import type { Serving } from './serving.js';

/** Follows what a client opens, changes and closes. */
export function followDocuments({ connection, service, open, edited, changed }: Serving): void {
  const documents = inOrder(service);
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    open.set(uri, version);
    edited();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    open.set(uri, version);
    edited();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    open.delete(uri);
    changed();
  });
}
