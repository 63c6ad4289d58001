import { createRandom } from '../../../fuzz/random.js';

/** Where in the language a text ends, or a cursor stands: the first that fits, of the logical line up to there. */
const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['start of a line', /^[ \t]*$/],
  ['comment', /^[ \t]*#/],
  ['continued line', /\\\r?\n[ \t]*$/],
  ['close tag', /^[ \t]*<\//],
  ['name of a section', /^[ \t]*<[^\s>]*$/],
  ['behind a tag', /^[ \t]*<.*>[ \t]*$/s],
  ['name of a directive', /^[ \t]*[^\s<]+$/],
  ['variable', /[$%]\{[^}\s]*$/],
  ['flags', /\s\[[^\]]*$/],
  ['in quotes', /^(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*"(?:[^"\\]|\\.)*$/s],
  ['value of an option', /=[^\s=]*$/],
  ['path', /[/][^\s]*$/],
  ['word', /\S$/],
  ['between words', /\s$/],
];

/** The class of a place of a text. */
export function classAt(text: string, offset: number): string {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start >= 2 && text[start - 2] === '\\') start = text.lastIndexOf('\n', start - 2) + 1;
  const line = text.slice(start, offset);
  return CLASSES.find(([, pattern]) => pattern.test(line))?.[0] ?? 'elsewhere';
}

/**
 * Chooses earlier cursors for each length that a text has while it is typed: every cursor is asked about once, in a text drawn at random among
 * those that have it; and each pair of a class where the text ends and a class where the cursor stands as soon as there is such a pair, unless
 * it is in `covered`, which is told of it. Places come out the same for the same seed.
 */
export function planCursors(text: string, seed: number, covered: Set<string>): readonly (readonly number[])[] {
  const random = createRandom(seed, 0);
  const plan = Array.from({ length: text.length + 1 }, () => new Set<number>());
  for (let cursor = 0; cursor < text.length; cursor++)
    plan[cursor + 1 + random.below(text.length - cursor)]?.add(cursor);
  const latest = new Map<string, number>();
  for (let length = 1; length <= text.length; length++) {
    latest.set(classAt(text, length - 1), length - 1);
    const end = classAt(text, length);
    for (const [kind, cursor] of latest) {
      const pair = `${end}, ${kind}`;
      if (covered.has(pair)) continue;
      covered.add(pair);
      plan[length]?.add(cursor);
    }
  }
  return plan.map((cursors) => [...cursors]);
}
