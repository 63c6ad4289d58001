import { describe, expect, test } from 'vitest';
import { rules } from '../../src/lint/index.js';
import { findingsOf } from '../../src/lint/run-example.js';
import pitfalls from './pitfalls.json' with { type: 'json' };

/** Known mistakes and what is right instead, apart from the examples in the rules: who wrote the one did not look at the other. */
describe.each(pitfalls)('$rule', ({ rule: name, bad, good }) => {
  const rule = rules.find((each) => each.name === name);

  test('is found', () => {
    expect(rule).toBeDefined();
    expect(findingsOf({ text: bad }, bad, rule).length).toBeGreaterThan(0);
  });

  test('is not found in what is right', () => {
    expect(findingsOf({ text: good }, good, rule).map(({ message }) => message)).toEqual([]);
  });
});
