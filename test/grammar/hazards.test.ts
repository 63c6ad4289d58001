import { expect, test } from 'vitest';
import { parse, pathAt, print, walk } from '../../src/grammar/index.js';
import { wordsOf } from './outline.js';

/** The benchmark's, which is plain JavaScript. */
const { hazards }: { readonly hazards: Readonly<Record<string, string>> } = await import(
  new URL('../../bench/generate.js', import.meta.url).href
);

const texts = {
  ...hazards,
  '100,000 lines of NUL': '\0\n'.repeat(100_000),
  '50,000 continued lines that end in NUL': 'a\0\\\n'.repeat(50_000),
  '200,000 lines of a backslash': '\\\n'.repeat(200_000),
  '200,000 backslashes before empty lines': `${'\\'.repeat(200_000)}${'\n'.repeat(200_000)}`,
  '50,000 continued quotes and variables': `x ${'"a" ${b} \\\n'.repeat(50_000)}`,
  '20,000 unclosed sections before 40,000 others': '<a>\n'.repeat(20_000) + '<b>\n</b>\n<a>\n</a>\n'.repeat(20_000),
  '1000 unclosed sections, each further right': `${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}<a>\n`).join('')}${'<b>\n</b>\n'.repeat(20_000)}`,
  '100,000 escaped quotes': `"${'\\"'.repeat(100_000)}`,
  '200,000 byte order marks': '\ufeff'.repeat(200_000),
};

/** Each would take minutes, more than a test may, if anything about it were quadratic; the bench has the times. */
test.each(Object.entries(texts))('%s', (_name, text) => {
  const file = parse(text);
  const ends: number[] = [];
  walk(file, { enter: ({ span }) => ends.push(span.end) });
  for (const line of file.lines) {
    ends.push(line.span.end, line.number);
    if (line.type !== 'Comment') for (const { span, variables } of wordsOf(line)) ends.push(span.end, variables.length);
  }
  expect(print(file) === text).toBe(true);
  expect(pathAt(file, text.length).sections.length).toBeLessThanOrEqual(file.lines.length);
});
