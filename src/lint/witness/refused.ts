import { argumentsOf } from '../../model/arguments.js';
import { deniesAll } from '../../model/grants.js';
import type { ConfigNode, Server } from '../../model/server.js';
import type { VirtualHost } from '../../model/virtual-hosts.js';
import { passesEverybody } from './passes.js';
import { type Answer, ask, mappedBy } from './witness.js';

/**
 * Who gets to a path that a directive maps: `passed`, everybody, and with an answer, nobody. `null` where that depends, is not known, or where
 * another directive answers.
 */
export function refusalAt(
  server: Server,
  { virtualHost, node }: { readonly virtualHost: VirtualHost; readonly node: ConfigNode },
  path: string,
): Answer | 'passed' | null {
  const answer = ask(server, virtualHost, path);
  if (answer === null || mappedBy(answer) !== node) return null;
  if (passesEverybody(server, virtualHost, path) !== null) return 'passed';
  return refusesEverybody(server, answer) === null ? null : answer;
}

/** What lets one client in and not another, beside the line that refuses, or puts several sections together. */
const DEPENDS = /^(require|<require\w+|allow|satisfy|<limit|<limitexcept|<if|<elseif|<else)$/i;

/** The line that refuses the request whoever asks: `Require all denied` or `Deny from all`, with nothing beside it that lets some in. */
export function refusesEverybody(server: Server, { route: { access, trace } }: Answer): ConfigNode | null {
  const by = access?.by ?? null;
  if (access?.granted !== false || by === null || !deniesEverybody(by)) return null;
  if (trace.find(({ step }) => step === 'access')?.certain !== true) return null;
  if (server.nodes('AuthMerging', 'Satisfy', '<If', '<ElseIf', '<Else').length > 0) return null;
  const { parent } = by;
  if (parent !== null && !/^<(directory|location|files|proxy)(match)?$/i.test(parent.name)) return null;
  return (parent?.children ?? []).every((child) => child === by || !DEPENDS.test(child.name)) ? by : null;
}

/** `Require all denied` or `Deny from all`. */
function deniesEverybody(node: ConfigNode): boolean {
  const [from, who, more] = argumentsOf(node).map(({ value }) => value.toLowerCase());
  const isDeny = /^deny$/i.test(node.name) && from === 'from' && who === 'all' && more === undefined;
  return isDeny || (/^require$/i.test(node.name) && deniesAll(node));
}
