import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Described } from '../../src/lint/example.js';

export interface Variant {
  readonly isBad: boolean;
  readonly example: Described;
}

/** The variants of each rule: `variants.txt` says how they are written. */
export function readVariants(): ReadonlyMap<string, readonly Variant[]> {
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
