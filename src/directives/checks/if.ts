import type { Call, HandlerServer, Rejection, SectionHandlers } from '../handler.js';
import { rejectExpression } from '../types/expression.js';
import { scopeOf } from './scope.js';
import { argumentText, checkArgument, firstWord, missingBracket, rejectRest } from './section-argument.js';

/** `<If>` (spec 8.4): the first word alone is the condition. */
export const ifSection: SectionHandlers = {
  pre: checkCondition,
  post: (call, server) => {
    conditionals(server).set(scopeOf(call), true);
    return rejectMore(call);
  },
};

export const elseIfSection: SectionHandlers = {
  pre: checkCondition,
  post: (call, server) => checkPrevious(call, server, true) ?? rejectMore(call),
};

/** `<Else >` has no argument, and passes. */
export const elseSection: SectionHandlers = {
  pre: (call) => {
    const text = argumentText(call);
    if (text === null) return missingBracket(call);
    return text === '' ? null : { message: '<Else> does not take an argument', start: 0, end: text.length };
  },
  post: (call, server) => checkPrevious(call, server, false),
};

function checkCondition(call: Call, server: HandlerServer): Rejection | null {
  return checkArgument(call) ?? rejectExpression(call, firstWord(call), server, 'Cannot parse condition clause: ');
}

function rejectMore(call: Call): Rejection | null {
  return rejectRest(call, firstWord(call), `Multiple <${call.name}> arguments not supported.`);
}

const CONDITIONALS = Symbol('the last member of the list of conditionals of each scope can be continued');

/** Whether the last `<If>`, `<ElseIf>` or `<Else>` of a scope may be followed by `<ElseIf>` or `<Else>`; other directives between do not matter. */
function conditionals(server: HandlerServer): Map<Call | null, boolean> {
  return server.memory(CONDITIONALS, () => new Map());
}

function checkPrevious(call: Call, server: HandlerServer, continues: boolean): Rejection | null {
  const known = conditionals(server);
  const scope = scopeOf(call);
  if (known.get(scope) !== true) {
    return {
      message: '<Else> or <ElseIf> section without previous <If> or <ElseIf> section in same scope',
    };
  }
  known.set(scope, continues);
  return null;
}
