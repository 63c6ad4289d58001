import type { NodeCall } from './call.js';
import { PLACELESS, type Problem } from './problem.js';
import { kindOf } from './problem-kind.js';
import { problemInArguments } from './walk-problem.js';

/** A problem of the check stage: shown at the directive it is about, while httpd names no place. */
export function checkProblem(message: string, call: NodeCall | null): Problem {
  const kind = kindOf(message, call);
  const shared = { phase: 'check', place: null, chain: [], id: /^AH\d+(?=: )/.exec(message)?.[0] ?? null } as const;
  return call === null
    ? { ...PLACELESS, kind, message, ...shared }
    : { ...problemInArguments(call.node, { message }, kind), ...shared };
}
