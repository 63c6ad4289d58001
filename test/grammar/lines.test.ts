import { expect, test } from 'vitest';
import { parse } from '../../src/grammar/index.js';

/** Text; then per logical line its number, its text, and where its span ends. Spec 2, each line recorded from httpd. */
const cases: readonly (readonly [about: string, text: string, lines: readonly (readonly [number, string])[]])[] = [
  ['nothing', '', []],
  ['blank lines', '\n \n\t\r\n\v\f\n', []],
  ['no line feed at the end', 'a b', [[1, 'a b']]],
  ['white space around', ' \ta b \t\r\n', [[1, 'a b']]],
  [
    'CR LF',
    'a\r\nb\r\n',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'a lone CR is white space',
    'a\rb\n\rc',
    [
      [1, 'a\rb'],
      [2, 'c'],
    ],
  ],
  ['continuation keeps the indentation', 'a \\\n  b', [[2, 'a   b']]],
  ['continuation joins words', 'a\\\nb', [[2, 'ab']]],
  ['continuation before CR LF', 'a\\\r\nb\r\n', [[2, 'ab']]],
  [
    'only one CR is stepped over',
    'a\\\r\r\nb',
    [
      [1, 'a\\'],
      [2, 'b'],
    ],
  ],
  [
    'a blank behind the backslash',
    'a\\ \nb',
    [
      [1, 'a\\'],
      [2, 'b'],
    ],
  ],
  ['two backslashes continue, too', 'a\\\\\nb', [[2, 'a\\b']]],
  ['an empty line meets the backslash that is left', 'a\\\\\n\nb', [[3, 'ab']]],
  [
    'and so on',
    'a\\\\\\\n\n\n\nb',
    [
      [4, 'a'],
      [5, 'b'],
    ],
  ],
  ['even across a CR', 'a\\\r\\\n\nb', [[3, 'ab']]],
  [
    'continuation to an empty line',
    'a\\\n\nb',
    [
      [2, 'a'],
      [3, 'b'],
    ],
  ],
  ['continuation to the end of the file counts the read that met it', 'a \\\n', [[2, 'a']]],
  ['a backslash at the end of the file is literal', 'a \\', [[1, 'a \\']]],
  ['a line of continuations alone', '\\\n\\\n\na', [[4, 'a']]],
  [
    'a comment swallows the next line',
    '# a \\\nb\nc',
    [
      [2, '# a b'],
      [3, 'c'],
    ],
  ],
  ['a comment behind a continuation is text', 'a \\\n# b', [[2, 'a # b']]],
  ['continuation may make a comment', '\\\n# a', [[2, '# a']]],
  [
    'NUL ends the line',
    'a\0b\nc',
    [
      [1, 'a'],
      [2, 'c'],
    ],
  ],
  [
    'NUL hides a backslash',
    'a\0\\\nb',
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'NUL in a continued line',
    'a\\\nb\0c\\\nd',
    [
      [2, 'ab'],
      [3, 'd'],
    ],
  ],
  ['a line that starts with NUL', '\0a\nb', [[2, 'b']]],
  ['a byte order mark belongs to the first word', '\ufeff# a', [[1, '\ufeff# a']]],
  ['other blanks are no white space', '\u00a0a\u2028b', [[1, '\u00a0a\u2028b']]],
];

test.each(cases)('%s', (_about, text, lines) => {
  expect(parse(text).lines.map((line) => [line.number, line.text])).toEqual(lines);
});

test.each([
  ['x «a b» y', 'x a b y'],
  ['x \\\n  «a»', 'x   a'],
  ['x «a\\\nb»', 'x ab'],
  ['x «"a \\\n b"» c', 'x "a  b" c'],
  ['x\\\n «${A\\\nB}»', 'x ${AB}'],
])('the span of what is written as %j', (marked, joined) => {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const end = start + marked.slice(start).indexOf('»') - 1;
  const [line] = parse(text).lines;
  expect(line?.text).toBe(joined);
  if (line?.type !== 'Directive') throw new Error('a directive was expected');
  const covered = line.args.filter(({ span }) => span.start >= start && span.end <= end);
  expect([covered[0]?.span.start, covered.at(-1)?.span.end]).toEqual([start, end]);
});
