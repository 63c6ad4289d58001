import type { Span } from '../../../text/index.js';
import {
  BINARY_OPERATORS,
  CORE_NAMES,
  type ExprProvider,
  MODULE_NAMES,
  RESTRICTED_FUNCTIONS,
  SUBNET_OPERATORS,
  UNARY_OPERATORS,
} from '../expr-names.js';
import { checkRegex } from '../regex.js';
import { isSubnet } from '../subnet.js';
import type { ExprWord } from './ast.js';
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
  const providers = [CORE_NAMES, ...[...MODULE_NAMES].flatMap(([id, provider]) => (modules.has(id) ? [provider] : []))];
  const checks: { -readonly [Name in keyof ExprChecks]: ExprChecks[Name] } = {
    name: null,
    syntax: null,
    stopped: false,
    variable(id) {
      checks.name = variableProblem(providers, id) ?? checks.name;
    },
    call(kind, id) {
      checks.name = callProblem(providers, kind, id, htaccess) ?? checks.name;
    },
    test(kind, operator, argument) {
      checks.name = testProblem(kind, operator, argument) ?? checks.name;
    },
    regex({ pattern, patternSpan }) {
      if (checkRegex(pattern).ok) return;
      checks.syntax = { message: 'Failed to compile regular expression', span: patternSpan };
      checks.stopped = true;
    },
    abort() {
      checks.stopped = true;
    },
  };
  return checks;
}

type Providers = readonly ExprProvider[];

function variableProblem(providers: Providers, { value, span }: ExprToken): ExprProblem | null {
  const known = value.toLowerCase();
  const exists = providers.some(
    ({ variables, variablePrefix }) =>
      variables.has(known) || (variablePrefix !== null && known.startsWith(variablePrefix)),
  );
  return exists ? null : missing('Variable', value, span);
}

function callProblem(
  providers: Providers,
  kind: Parameters<ExprBuilder['call']>[0],
  { value, span }: ExprToken,
  htaccess: boolean,
): ExprProblem | null {
  const known = value.toLowerCase();
  if (kind === 'list') {
    const exists = providers.some(({ listFunctions }) => listFunctions.has(known));
    return exists ? null : missing('List-returning function', value, span);
  }
  if (!providers.some(({ functions }) => functions.has(known))) return missing('Function', value, span);
  if (!htaccess || !RESTRICTED_FUNCTIONS.includes(known)) return null;
  return { message: `${known} not available in restricted context`, span };
}

function testProblem(
  kind: Parameters<ExprBuilder['test']>[0],
  operator: ExprToken,
  argument: ExprWord,
): ExprProblem | null {
  const shown = `-${operator.value}`;
  // Alone among the names, unary operators are compared with their case.
  const known = kind === 'unary' ? operator.value : operator.value.toLowerCase();
  const exists = (kind === 'unary' ? UNARY_OPERATORS : BINARY_OPERATORS).includes(known);
  if (!exists) return missing(kind === 'unary' ? 'Unary operator' : 'Binary operator', shown, operator.span);
  if (!SUBNET_OPERATORS.includes(known)) return null;
  if (argument.type !== 'Text') {
    return { message: `${shown} requires subnet/netmask as constant argument`, span: argument.span };
  }
  return isSubnet(argument.value) ? null : { message: 'parsing of subnet/netmask failed', span: argument.span };
}

function missing(kind: string, shown: string, span: Span): ExprProblem {
  return { message: `${kind} '${shown}' does not exist`, span };
}
