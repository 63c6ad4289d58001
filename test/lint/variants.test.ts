import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Described } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { findingsOf } from '../../src/lint/run-example.js';

interface Variant {
  readonly isBad: boolean;
  readonly example: Described;
}

/** The variants of each rule: `variants.txt` says how they are written. */
function readVariants(): ReadonlyMap<string, readonly Variant[]> {
  const [, ...sections] = readFileSync(join(import.meta.dirname, 'variants.txt'), 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const [name = '', ...texts] = section.split(/^--- /m);
      return [name.trim(), texts.map(variantOf)];
    }),
  );
}

function variantOf(written: string): Variant {
  const [, kind, settings = '{}', text = ''] = /^(bad|good) *(\{[^\n]*\})?\n(.*)$/s.exec(written) ?? [];
  return { isBad: kind === 'bad', example: { ...JSON.parse(settings), text: `${text.trimEnd()}\n` } };
}

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
