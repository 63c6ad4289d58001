import { reject } from './args.js';
import { rejectPartOf, wordOf } from './fault.js';
import type { Call, Handler, HandlerServer, Rejection, Verdict } from './handler.js';

/**
 * Calls what a definition has for httpd's handler, once override and arity have passed: the places it forbids, then its argument types
 * from left to right, then its own check (a section's `pre`). The first thing wrong is the answer.
 */
export function invoke(call: Call, server: HandlerServer): Rejection | null {
  const { definition } = call;
  if (definition.contextFlags !== undefined) {
    const forbidden = server.forbidden(call, definition.contextFlags);
    if (forbidden !== null) return { message: forbidden };
  }
  const misplaced =
    definition.kind === 'section' || definition.place === undefined ? null : run(definition.place, call, server);
  const wrong = misplaced ?? checkTypes(call);
  if (wrong !== null) return wrong;
  const check = definition.kind === 'section' ? definition.pre : definition.check;
  return check === undefined ? null : run(check, call, server);
}

/** What a section looks at once its children have been walked. */
export function invokePost(call: Call, server: HandlerServer): Rejection | null {
  const { definition } = call;
  if (definition.kind !== 'section' || definition.post === undefined) return null;
  return run(definition.post, call, server);
}

function run(handler: Handler, call: Call, server: HandlerServer): Rejection | null {
  const verdict: Verdict = handler(call, server);
  return typeof verdict === 'string' ? { message: verdict } : verdict;
}

function checkTypes(call: Call): Rejection | null {
  const { types } = call.definition.args;
  const { words } = call;
  for (let index = 0; index < words.length; index++) {
    const last = types[types.length - 1];
    const type = types[index] ?? (last?.repeated === true ? last : undefined);
    const value = words[index] ?? '';
    const message = type === undefined ? null : reject(type, value)?.replaceAll('{directive}', call.name);
    if (type === undefined || message === null || message === undefined) continue;
    const part = type.wrongPart?.(value);
    return part === undefined ? rejectWord(call, index, message) : rejectPartOf(call, index, { message, ...part });
  }
  return null;
}

/** A rejection of one of the words of a call. */
export function rejectWord(call: Call, index: number, message: string): Rejection {
  const word = wordOf(call, index);
  return word === undefined ? { message } : { message, start: word.start, end: word.end };
}
