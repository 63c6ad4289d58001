import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { unaskedNote } from '../../lint/witness/witness.js';
import type { Check } from '../analysis.js';
import { checkFiles } from '../check.js';
import type { Session } from './session.js';

/** Shows warnings to the user, the same not twice in a row. */
export function warnings(connection: Connection): (message: string) => void {
  let last: string | null = null;
  return (message) => {
    // Not a request, which a client need not answer.
    if (message !== last)
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    last = message;
  };
}

/** Lints by the client's settings, and writes into its log, once for each main file, that not all requests of rules were followed. */
export function loggedCheck(connection: Connection, session: Session): Check {
  const logged = new Set<string>();
  return function* (paths, machine, options) {
    const linted = yield* checkFiles(paths, machine, session.settings, options);
    const [first = ''] = paths;
    const note = logged.has(first) ? null : unaskedNote(linted.servers);
    if (note !== null) {
      logged.add(first);
      connection.console.warn(`${machine.paths.toLocal(first)}: ${note}`);
    }
    return linted;
  };
}
