import { expect, test } from 'vitest';
import type { Finding, Fix } from '../../src/lint/finding.js';
import { fixTexts } from '../../src/lint/fix.js';
import { createSource } from '../../src/text/index.js';

const a = createSource('/a.conf', 'one two three');
const b = createSource('/b.conf', 'four');

function finding(...fixes: readonly Fix[]): Finding {
  return {
    rule: 'r',
    severity: 'error',
    message: 'm',
    location: { source: a, span: { start: 0, end: 0 } },
    rejected: false,
    certainty: 'certain',
    related: [],
    fixes,
  };
}

function fix(
  safe: boolean,
  ...edits: readonly (readonly [file: string, start: number, end: number, text: string])[]
): Fix {
  return { title: 't', safe, edits: edits.map(([file, start, end, text]) => ({ file, start, end, text })) };
}

const cases: readonly (readonly [
  what: string,
  fixes: readonly Fix[][],
  unsafe: boolean,
  expected: Record<string, string>,
])[] = [
  [
    'in any order, in several files',
    [[fix(true, ['/a.conf', 8, 13, '3'])], [fix(true, ['/a.conf', 0, 3, '1'], ['/b.conf', 4, 4, '!'])]],
    false,
    { '/a.conf': '1 two 3', '/b.conf': 'four!' },
  ],
  [
    'what overlaps waits, with all of its edits',
    [[fix(true, ['/a.conf', 0, 5, 'x'])], [fix(true, ['/a.conf', 4, 7, 'y'], ['/b.conf', 0, 4, 'z'])]],
    false,
    { '/a.conf': 'xwo three' },
  ],
  [
    'one of two insertions at a place',
    [[fix(true, ['/a.conf', 3, 3, ','])], [fix(true, ['/a.conf', 3, 3, ';'])]],
    false,
    { '/a.conf': 'one, two three' },
  ],
  [
    'safe ones alone',
    [[fix(false, ['/a.conf', 0, 3, '1'])], [fix(false, ['/a.conf', 0, 3, '1']), fix(true, ['/a.conf', 4, 7, '2'])]],
    false,
    { '/a.conf': 'one 2 three' },
  ],
  ['unsafe ones too', [[fix(false, ['/a.conf', 0, 3, '1'])]], true, { '/a.conf': '1 two three' }],
];

test.each(cases)('%s', (_, fixes, unsafe, expected) => {
  const { texts, count } = fixTexts(
    fixes.map((each) => finding(...each)),
    [a, b],
    unsafe,
  );
  expect(Object.fromEntries(texts)).toEqual(expected);
  expect(count).toBeLessThanOrEqual(fixes.length);
});

test('many fixes take little time', () => {
  const source = createSource('/a.conf', 'x '.repeat(50_000));
  const findings = Array.from({ length: 50_000 }, (_, at) => finding(fix(true, ['/a.conf', at * 2, at * 2 + 1, 'y'])));
  expect(fixTexts(findings.toReversed(), [source], false).texts.get('/a.conf')).toBe('y '.repeat(50_000));
});
