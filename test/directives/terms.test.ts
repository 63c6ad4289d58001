import { expect, test } from 'vitest';
import {
  CONDITION_FLAGS,
  EXPRESSION_FUNCTIONS,
  EXPRESSION_OPERATORS,
  findTerm,
  RULE_FLAGS,
  variablesOf,
} from '../../src/directives/terms/index.js';
import { conditionFlagsFault, ruleFlagsFault } from '../../src/directives/types/rewrite-flags.js';
import { BINARY_OPERATORS, CORE_NAMES, UNARY_OPERATORS } from '../../src/grammar/embedded/expr-names.js';

test('every name of an expression has a meaning', () => {
  const without = (all: Iterable<string>, terms: Parameters<typeof findTerm>[0]): readonly string[] =>
    [...all].filter((name) => findTerm(terms, name) === undefined);
  expect(without(CORE_NAMES.variables, variablesOf('expression'))).toEqual([]);
  expect(without(CORE_NAMES.functions, EXPRESSION_FUNCTIONS)).toEqual([]);
  const operators = [...UNARY_OPERATORS, ...BINARY_OPERATORS].map((name) => `-${name}`);
  expect(operators.filter((name) => !EXPRESSION_OPERATORS.some((term) => term.name === name))).toEqual([]);
});

test.each(RULE_FLAGS)('RewriteRule takes the flag $name', ({ name, long }) => {
  const value = name.endsWith('=') ? '=301' : '';
  for (const flag of [name.replace('=', ''), long ?? 'L']) expect(ruleFlagsFault(`[${flag}${value}]`)).toBeNull();
});

test.each(CONDITION_FLAGS)('RewriteCond takes the flag $name', ({ name, long }) => {
  for (const flag of [name, long ?? 'NC']) expect(conditionFlagsFault(`[${flag}]`)).toBeNull();
});
