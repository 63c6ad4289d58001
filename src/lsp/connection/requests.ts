import {
  type CancellationToken,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Steps } from '../../httpd/steps.js';
import { version } from '../../version.js';
import { isRefusal } from '../feature.js';
import { asShown } from './plain-text.js';
import { cancelled, type Serving } from './serving.js';
import { begin } from './session.js';
import { inSlices } from './slices.js';

/** Says what is done for a client, and answers its requests by the service. */
export function answerRequests(serving: Serving): void {
  const { connection, service, session } = serving;
  connection.onInitialize((params): InitializeResult => {
    begin(session, params);
    for (const method of service.methods(session.client.capabilities))
      connection.onRequest(method, (sent, token) => {
        const steps = service.prepare(method, sent);
        const answer = (): unknown => answerTo(method, sent, serving);
        return steps === null ? answer() : prepared(steps, token, answer, serving);
      });
    return initialized(serving);
  });
}

function initialized({ service, session: { client } }: Serving): InitializeResult {
  const capabilities = service.initialize(client.capabilities);
  return {
    capabilities: {
      ...capabilities,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      ...(client.pull
        ? { diagnosticProvider: { identifier: 'wsgi-lint', interFileDependencies: true, workspaceDiagnostics: true } }
        : {}),
    },
    serverInfo: { name: 'wsgi-lint', version },
  };
}

function answerTo(method: string, sent: unknown, { service, session: { client } }: Serving): unknown {
  const made = service.request(method, sent);
  if (isRefusal(made)) return new ResponseError(ErrorCodes.InvalidParams, made.refused);
  return asShown(method, made, client.capabilities);
}

/** Answers behind steps; at a key, by what is known then. */
async function prepared(
  steps: Steps<void>,
  token: CancellationToken,
  answer: () => unknown,
  { settling }: Serving,
): Promise<unknown> {
  const isChanged = settling.changeFromNow();
  await inSlices(steps, () => isChanged() || token.isCancellationRequested);
  return token.isCancellationRequested ? cancelled() : answer();
}
