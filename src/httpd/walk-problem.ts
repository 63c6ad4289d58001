import type { Rejection } from '../directives/handler.js';
import { type Span, sourceSpan } from '../text/index.js';
import type { Phase, Problem, ProblemKind } from './problem.js';
import { type ConfigNode, nameEnd } from './tree.js';

/** A problem of the walk with a node's name, or where it stands. */
export function problemAt(node: ConfigNode, kind: ProblemKind, message: string): Problem {
  return problem(node, { message }, kind, sourceSpan(node.line, 0, nameEnd(node)));
}

/** What a handler or an arity class rejects: the range that it says, or the whole line. */
export function problemInArguments(node: ConfigNode, rejection: Rejection, kind: ProblemKind): Problem {
  const { start, end } = rejection;
  const span =
    start === undefined
      ? sourceSpan(node.line, 0, node.line.text.length)
      : sourceSpan(node.line, node.argsAt + start, node.argsAt + (end ?? start));
  return problem(node, rejection, kind, span);
}

function problem(node: ConfigNode, { message, exit }: Rejection, kind: ProblemKind, span: Span): Problem {
  const leaves = exit === true;
  return {
    kind,
    phase: leaves ? exitPhase(message) : 'walk',
    message,
    place: leaves ? null : node.place,
    chain: leaves ? [] : [node.place],
    id: leaves ? exitId(message) : 'AH00526',
    location: { source: node.source, span },
    related: [],
    frames: node.frames,
    certainty: node.certainty,
    node,
  };
}

/** A user or group that is missing, or the scanner of expressions, which knows nothing of httpd (spec 11.2). */
function exitPhase(message: string): Phase {
  return exitId(message) === null ? 'other' : 'walk-exit';
}

/** The two messages with which httpd leaves at once that have a number (server/util.c: `ap_uname2id`, `ap_gname2id`). */
function exitId(message: string): string | null {
  if (message.startsWith('bad user name ')) return 'AH00543';
  return message.startsWith('bad group name ') ? 'AH00544' : null;
}
