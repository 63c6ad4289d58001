import { expect, test } from 'vitest';
import {
  CONDITION_FLAGS,
  EXPRESSION_FUNCTIONS,
  EXPRESSION_OPERATORS,
  findTerm,
  languageOf,
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

test('a term keeps the modules that know it', () => {
  expect(findTerm(variablesOf('expression'), 'SSL_CIPHER')?.module).toBe('ssl_module');
  expect(findTerm(variablesOf('expression'), 'REMOTE_ADDR')).not.toHaveProperty('module');
});

test.each<[string, readonly string[], readonly (string | null)[]]>([
  ['ErrorDocument', ['404', '/%{X}'], [null, 'string']],
  ['FilterProvider', ['a', 'b', 'true'], [null, null, 'expression']],
  ['ProxyHCExpr', ['a', 'true'], [null, 'expression']],
  ['ProxyFCGISetEnvIf', ['true', 'a', 'b'], ['expression', null, 'string']],
  ['Header', ['always', 'set', 'X', 'y'], [null, null, null, 'header-value']],
  ['Redirect', ['/a', '/b'], [null, 'string']],
  ['Require', ['not', 'expr', 'true'], [null, null, 'expression']],
  ['Require', ['expr', 'true'], [null, 'expression']],
  ['Require', ['user', 'joe'], [null, 'string']],
  ['Require', ['ip', '10'], [null, null]],
  ['RewriteCond', ['%{X}', '^a', '[NC]'], ['rewrite', null, 'condition-flags']],
  ['RewriteCond', ['expr', 'true'], ['rewrite', 'expression']],
  ['RewriteRule', ['^', '/a', '[L]'], [null, 'rewrite', 'rule-flags']],
  ['ServerName', ['a'], [null]],
])('the languages of %s %j', (name, words, languages) => {
  expect(words.map((_, index) => languageOf(name, index, words))).toEqual(languages);
});

test.each(RULE_FLAGS)('RewriteRule takes the flag $name', ({ name, long }) => {
  const value = name.endsWith('=') ? '=301' : '';
  for (const flag of [name.replace('=', ''), long ?? 'L'])
    expect(ruleFlagsFault(`[${flag}${value}]`, '2.4.71')).toBeNull();
});

test.each(CONDITION_FLAGS)('RewriteCond takes the flag $name', ({ name, long }) => {
  for (const flag of [name, long ?? 'NC']) expect(conditionFlagsFault(`[${flag}]`)).toBeNull();
});
