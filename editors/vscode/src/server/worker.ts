import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from '../../../../src/lsp/server.js';
import { FILES_CHANGED, type FileChange, type WorkspaceFiles } from '../files.js';
import { sentFiles } from './sent-files.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;

// The first message has the files; all others are the protocol's, whose reader takes the place of this.
scope.onmessage = ({ data }: MessageEvent<WorkspaceFiles>) => {
  const { host, change } = sentFiles(data);
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  );
  connection.onNotification(FILES_CHANGED, (changes: readonly FileChange[]) => change(changes));
  serve(connection, host);
};
