import { getWords, type RawWord } from '../../grammar/index.js';
import { firstByte } from '../../text/index.js';
import { anyOf } from '../args.js';
import { compareVersions } from '../availability.js';
import { rejectPart } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectExpression } from '../types/expression.js';
import { patternFault } from '../types/pattern.js';

/** What `RequestHeader` does. `Header` has two more. */
export const HEADER_ACTIONS = ['add', 'append', 'edit', 'edit*', 'merge', 'set', 'setifempty', 'unset'] as const;

const isAction = anyOf([...HEADER_ACTIONS, 'echo', 'note']);

const SINCE_2_4_7 = { version: '2.4.7', actions: ['setifempty', 'note'] };

/** `Header` and `RequestHeader` (`header_inout_cmd`, modules/metadata/mod_headers.c). */
export function checkHeader(call: Call, server: HandlerServer): Rejection | null {
  const words = getWords(call.args.text);
  const reply = call.name === 'Header';
  if (reply && /^(always|onsuccess)$/i.test(words[0]?.value ?? '')) words.shift();
  const [actionWord, header, value, subs, clause] = words;
  if (words.length > 5) return at(words[5], `${call.name} has too many arguments`);
  const action = actionWord?.value.toLowerCase() ?? '';
  const isOld = compareVersions(server.serverVersion, SINCE_2_4_7.version) < 0;
  if (!isAction(action) || (isOld && SINCE_2_4_7.actions.includes(action))) {
    const actions = isOld
      ? "'add', 'set', 'append', 'merge', 'unset', 'echo', 'edit', or 'edit*'"
      : "'add', 'set', 'setifempty', 'append', 'merge', 'unset', 'echo', 'note', 'edit', or 'edit*'";
    return at(actionWord, `first argument must be ${actions}.`);
  }
  // Taken without effect by 2.4.62 and before.
  const taken = reply || compareVersions(server.serverVersion, '2.4.63') < 0;
  if (action === 'note' && !taken) return at(actionWord, `${call.name} does not support the 'note' action`);
  if (action.startsWith('edit')) return checkEdit(call, [value, subs, clause], server);
  if (clause !== undefined) return at(clause, 'Too many arguments to directive');
  if (action === 'unset' || action === 'echo') {
    if (value !== undefined && subs !== undefined) {
      return at(subs, `${action === 'unset' ? 'header' : 'Header'} ${action} takes two arguments`);
    }
    if (action === 'echo') {
      if (!reply) return at(actionWord, 'Header echo only valid on Header directives');
      const fault = patternFault(header?.value ?? '', 'Header echo regex could not be compiled');
      if (fault !== null && header !== undefined) return rejectPart(call.args.text, header, fault);
    }
    return checkClause(call, value, server);
  }
  if (value === undefined) return { message: 'Header requires three arguments' };
  return checkClause(call, subs, server) ?? checkFormat(call, value, server);
}

function checkEdit(
  call: Call,
  [pattern, replacement, clause]: readonly (RawWord | undefined)[],
  server: HandlerServer,
): Rejection | null {
  if (replacement === undefined) return { message: 'Header edit requires a match and a substitution' };
  const fault = patternFault(pattern?.value ?? '', 'Header edit regex could not be compiled');
  if (fault !== null && pattern !== undefined) return rejectPart(call.args.text, pattern, fault);
  return checkClause(call, clause, server) ?? checkFormat(call, replacement, server);
}

/** `early`, `env=[!]name` or `expr=…`. */
function checkClause(call: Call, clause: RawWord | undefined, server: HandlerServer): Rejection | null {
  if (clause === undefined || /^early$/i.test(clause.value)) return null;
  if (/^env=/i.test(clause.value)) {
    if (!/^env=!?$/i.test(clause.value)) return null;
    const form = 'envclause should be in the form env=envar ';
    return at(clause, `error: missing environment variable name. ${form}`);
  }
  if (!/^expr=/i.test(clause.value)) return at(clause, `Unknown parameter: ${clause.value}`);
  return rejectExpression(call, clause, server, "Can't parse envclause/expression: ", { skip: 'expr='.length });
}

/** `parse_format_string`: `expr=…`, or a text with `%t`, `%{name}i` and the like. A `%` at the end is itself. */
function checkFormat(call: Call, word: RawWord, server: HandlerServer): Rejection | null {
  const { value } = word;
  if (value.startsWith('expr=')) {
    const options = { mode: 'string', skip: 'expr='.length } as const;
    return rejectExpression(call, word, server, "Can't parse value expression : ", options);
  }
  const letters = server.hasModule('ssl_module') || server.hasUnknownModules ? 'bDeilst' : 'bDeilt';
  for (const { 0: tag, 1: letter, index } of value.matchAll(/%(?:%|$|(?:\{[^}]*(?:\}|$))?(.?))/gsu)) {
    if (letter === undefined || (letter !== '' && letters.includes(letter))) continue;
    const message = `Unrecognized header format %${firstByte(letter, 0)}`;
    return rejectPart(call.args.text, word, { message, start: index, end: index + tag.length });
  }
  return null;
}

function at(word: RawWord | undefined, message: string): Rejection {
  return word === undefined ? { message } : { message, start: word.start, end: word.end };
}
