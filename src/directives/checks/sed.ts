import { createSedState, sedFault } from '../../grammar/embedded/sed.js';
import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { keptInScope } from './scope.js';

/** `InputSed` and `OutputSed` (`sed_add_expr`, modules/filters/mod_sed.c): the scripts of a scope are compiled as one. */
export function checkSed(name: string): (call: Call, server: HandlerServer) => Rejection | null {
  const key = Symbol(name);
  return (call, server) => {
    const fault = sedFault(call.words[0] ?? '', keptInScope(key, call, server, createSedState));
    return fault === null ? null : rejectPartOf(call, 0, fault, { prefix: 'Failed to compile sed expression. ' });
  };
}
