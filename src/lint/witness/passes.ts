import type { ConfigNode, Server } from '../../model/server.js';
import type { VirtualHost } from '../../model/virtual-hosts.js';
import type { Witness } from '../finding.js';
import { ask } from './witness.js';

export interface Passed {
  readonly witness: Witness;
  /** What lets the request in; `null` when nothing says who may. */
  readonly by: ConfigNode | null;
}

/** Whether a request of nobody in particular, from anywhere, is let in to a path of a virtual host: then everybody is. */
export function passesEverybody(server: Server, virtualHost: VirtualHost, path: string): Passed | null {
  const answer = ask(server, virtualHost, path);
  if (answer === null) return null;
  const { access, trace, status } = answer.route;
  const isCertain = trace.findLast(({ step }) => step === 'access')?.certain === true;
  return access?.granted === true && isCertain && status !== 403 && status !== 401
    ? { witness: answer.witness, by: access.by }
    : null;
}
