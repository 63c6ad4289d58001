import type { Call, HandlerServer } from '../handler.js';
import { keptInServer } from './scope.js';

const LABELS = Symbol('labels of prepared statements');

/** `DBDPrepareSQL statement [label]`: a lone word is a label without a statement. */
export function warnOfSameLabel(call: Call, server: HandlerServer): null {
  const [first = '', second] = call.words;
  prepareStatement(call, second === undefined ? '' : first, second ?? first, server);
  return null;
}

/** `ap_dbd_prepare` (modules/database/mod_dbd.c), for the server of `call`. */
export function prepareStatement(call: Call, statement: string, label: string, server: HandlerServer): void {
  const labels = keptInServer(LABELS, call, server, () => new Set<string>());
  if (statement !== '' && labels.has(label)) {
    const text = `conflicting SQL statements with label ${label}`;
    server.warn({ id: 'AH02653', module: 'dbd', level: 'warn', text });
  }
  labels.add(label);
}
