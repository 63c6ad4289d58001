import { createSedState, sedFault } from '../../grammar/embedded/sed.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { keptInScope } from './scope.js';

/** `InputSed` and `OutputSed` (`sed_add_expr`, modules/filters/mod_sed.c): the scripts of a scope are compiled as one. */
export function checkSed(name: string): (call: Call, server: HandlerServer) => Rejection | null {
  const key = Symbol(name);
  return (call, server) => {
    const fault = sedFault(call.words[0] ?? '', keptInScope(key, call, server, createSedState));
    return fault === null ? null : rejectWord(call, 0, `Failed to compile sed expression. ${fault}`);
  };
}
