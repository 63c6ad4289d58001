import type { Connection } from 'vscode-languageserver';
import type { Host } from '../httpd/host.js';
import { followDocuments } from './connection/documents.js';
import { loggedCheck, warnings } from './connection/log.js';
import { answerPulls } from './connection/pull-diagnostics.js';
import { createPush } from './connection/push-diagnostics.js';
import { answerRequests } from './connection/requests.js';
import { orWithout, type Serving } from './connection/serving.js';
import { createSession, shownSettings } from './connection/session.js';
import { createSettling } from './connection/settling.js';
import { followWorkspace } from './connection/workspace-changes.js';
import { discover } from './discovery.js';
import type { RootedAt } from './machine.js';
import { createService } from './service.js';

/**
 * The language server: a thin adapter between the protocol and the service. A client that can pull diagnostics is never sent them as well. Ends
 * when the client says so or goes away.
 * @param host the machine that it is on
 * @param rootedAt makes the host that a folder stands for, as `/`; without it, links in that folder are not followed as from there
 */
export function serve(connection: Connection, host: Host, rootedAt?: RootedAt): void {
  const serving = servingOf(connection, host, rootedAt);
  answerRequests(serving);
  followWorkspace(serving);
  followDocuments(serving);
  answerPulls(serving);
  connection.listen();
}

function servingOf(connection: Connection, host: Host, rootedAt: RootedAt | undefined): Serving {
  const session = createSession();
  const service = createService(host, loggedCheck(connection, session), {
    settings: () => shownSettings(session),
    changed: () => changed(),
    ...(rootedAt === undefined ? {} : { rootedAt }),
    warn: warnings(connection),
  });
  const settling = createSettling(service);
  const open = new Map<string, number>();
  const push = createPush({ connection, service, settling, open });

  const edited = (): void => {
    settling.changed();
    if (!session.client.pull) push();
  };
  const changed = (): void => {
    edited();
    for (const method of session.client.refreshes) orWithout(connection.sendRequest(method));
  };
  const look = (): void => {
    const { files, roots, omitted } = discover(session.folders, host);
    service.setFiles(files, roots);
    for (const message of omitted) connection.console.warn(message);
  };
  return { connection, service, session, settling, open, edited, changed, look };
}
