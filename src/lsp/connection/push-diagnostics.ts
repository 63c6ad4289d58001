import type { Connection } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fingerprint, NONE } from './fingerprint.js';
import type { Serving } from './serving.js';
import { createTimer } from './timer.js';

/** Diagnostics that take long to make or to send are pushed after this many milliseconds without a key. */
const PUSH_DELAY = 150;
/** That is how many times as long as the last took the next waits. */
const PUSH_PATIENCE = 10;

/** Sends diagnostics to a client that cannot ask for them. Returns what is to be called when they may be others. */
export function createPush({
  connection,
  service,
  settling,
  open,
}: Pick<Serving, 'connection' | 'service' | 'settling' | 'open'>): () => void {
  const publisher = createPublisher(connection);
  const timer = createTimer();
  let took = 0;
  const pushAll = (): void => publisher.publishAll(service.diagnostics());
  const push = (): void => {
    const start = performance.now();
    if (service.isBehind()) {
      for (const uri of open.keys()) publisher.publish(uri, service.diagnosticsOf(uri));
      settling.later(pushAll);
    } else pushAll();
    took = performance.now() - start;
  };
  return () => timer.start(Math.min(PUSH_DELAY, PUSH_PATIENCE * took), push);
}

/** Sends what differs from what was sent before. */
interface Publisher {
  publish(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** These, and empty lists for files that have none any more. */
  publishAll(current: ReadonlyMap<string, readonly Diagnostic[]>): void;
}

function createPublisher(connection: Connection): Publisher {
  /** Fingerprints of what was sent, by URI. */
  const sent = new Map<string, string>();
  const publish = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    const resultId = fingerprint(diagnostics);
    if (sent.get(uri) === resultId) return;
    sent.set(uri, resultId);
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  return {
    publish,
    publishAll(current) {
      for (const [uri, resultId] of sent) {
        if (current.has(uri)) continue;
        if (resultId !== NONE) void connection.sendDiagnostics({ uri, diagnostics: [] });
        sent.delete(uri);
      }
      for (const [uri, diagnostics] of current) publish(uri, diagnostics);
    },
  };
}
