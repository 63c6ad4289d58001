import type { Span } from '../../../text/index.js';
import {
  BINARY_OPERATORS,
  CORE_NAMES,
  MODULE_NAMES,
  RESTRICTED_FUNCTIONS,
  SUBNET_OPERATORS,
  UNARY_OPERATORS,
} from '../expr-names.js';
import { checkRegex } from '../regex.js';
import { isSubnet } from '../subnet.js';
import type { ExprWord, Regex } from './ast.js';
import type { ExprBuilder } from './grammar.js';
import type { ExprToken } from './tokens.js';

/** Something httpd would say, and about which part of the text. */
export interface ExprProblem {
  readonly message: string;
  readonly span: Span;
}

/** The checks httpd makes while it parses, and what they found so far. */
export interface ExprChecks extends ExprBuilder {
  /** The last message of the scanner or of a name look-up: httpd forgets the earlier ones (spec 11.5, N). */
  name: ExprProblem | null;
  /** Set once the parse must end: by a regex that does not compile (then S is set), or by the scanner. */
  readonly stopped: boolean;
  /** What a failed regex put in place of a syntax error (spec 11.5, S). */
  readonly syntax: ExprProblem | null;
}

/** Checks against the names of the core and of the given modules. */
export function exprChecks(modules: ReadonlySet<string>, htaccess: boolean): ExprChecks {
  const names = [CORE_NAMES, ...[...MODULE_NAMES].flatMap(([id, provider]) => (modules.has(id) ? [provider] : []))];
  let name: ExprProblem | null = null;
  let syntax: ExprProblem | null = null;
  let stopped = false;

  const missing = (kind: string, shown: string, span: Span): void => {
    name = { message: `${kind} '${shown}' does not exist`, span };
  };

  return {
    get name() {
      return name;
    },
    set name(problem) {
      name = problem;
    },
    get stopped() {
      return stopped;
    },
    get syntax() {
      return syntax;
    },
    variable(id: ExprToken) {
      const known = id.value.toLowerCase();
      if (names.some((provider) => provider.variables.has(known))) return;
      if (names.some(({ variablePrefix }) => variablePrefix !== null && known.startsWith(variablePrefix))) return;
      missing('Variable', id.value, id.span);
    },
    call(kind, id: ExprToken) {
      const known = id.value.toLowerCase();
      if (kind === 'list') {
        if (!names.some((provider) => provider.listFunctions.has(known)))
          missing('List-returning function', id.value, id.span);
      } else if (!names.some((provider) => provider.functions.has(known))) missing('Function', id.value, id.span);
      else if (htaccess && RESTRICTED_FUNCTIONS.includes(known)) {
        name = { message: `${known} not available in restricted context`, span: id.span };
      }
    },
    test(kind, operator: ExprToken, argument: ExprWord) {
      const shown = `-${operator.value}`;
      // Alone among the names, unary operators are compared with their case.
      const known = kind === 'unary' ? operator.value : operator.value.toLowerCase();
      const exists = (kind === 'unary' ? UNARY_OPERATORS : BINARY_OPERATORS).includes(known);
      if (!exists) missing(kind === 'unary' ? 'Unary operator' : 'Binary operator', shown, operator.span);
      else if (!SUBNET_OPERATORS.includes(known)) return;
      else if (argument.type !== 'Text') {
        name = { message: `${shown} requires subnet/netmask as constant argument`, span: argument.span };
      } else if (!isSubnet(argument.value)) {
        name = { message: 'parsing of subnet/netmask failed', span: argument.span };
      }
    },
    regex({ pattern, patternSpan }: Regex) {
      if (checkRegex(pattern).ok) return;
      syntax = { message: 'Failed to compile regular expression', span: patternSpan };
      stopped = true;
    },
    abort() {
      stopped = true;
    },
  };
}
