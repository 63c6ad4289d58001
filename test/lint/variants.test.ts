import { describe, expect, test } from 'vitest';
import { rules } from '../../src/lint/index.js';
import { findingsOf } from '../../src/lint/run-example.js';
import { readVariants, type Variant } from './variants.js';

describe.each([...readVariants()])('%s', (name, variants) => {
  const rule = rules.find((each) => each.name === name);
  const says = ({ example }: Variant): boolean => findingsOf(example, example.text, rule).length > 0;
  const textOf = ({ example }: Variant): string => example.text;

  test('is found however it is written', () => {
    expect(rule).toBeDefined();
    expect(variants.filter((each) => each.isBad && !says(each)).map(textOf)).toEqual([]);
  });

  test('is not found in what comes close', () => {
    expect(variants.filter((each) => !each.isBad && says(each)).map(textOf)).toEqual([]);
  });
});
