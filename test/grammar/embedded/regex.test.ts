import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegex } from '../../../src/grammar/embedded/regex.js';

/** What PCRE2 10.42 compiles when httpd asks it to, with the number of capturing groups. */
const compiled: readonly (readonly [string, number])[] = [
  ['a', 0],
  ['^/app(/.*)?$', 1],
  ['(a)(?<n>b)(?<n>c)', 3],
  ['(?|(a)(b)|(c))(d)', 3],
  ['(?n)(a)(?<n>b)', 1],
  ['a(?#c)*', 0],
  ['a\\Q\\E*', 0],
  ['a*+', 0],
  ['a{,3}', 0],
  ['a{65535}', 0],
  ['a{65536', 0],
  ['{', 0],
  [']', 0],
  ['}', 0],
  ['[]a]', 0],
  ['[^]a]', 0],
  ['[\\w-]', 0],
  ['[a-b-c]', 0],
  ['[[:alpha:]]', 0],
  ['[[:<:]]a[[:>:]]', 0],
  ['[\\Qa]\\E]', 0],
  ['[\\b]', 0],
  ['[\\g]', 0],
  ['[\\8]', 0],
  ['(a)\\1', 1],
  ['\\18', 0],
  ['\\377', 0],
  ['\\0', 0],
  ['\\08', 0],
  ['(a)\\g{-1}', 1],
  ['\\g{+1}(a)', 1],
  ['(a)\\g<1>', 1],
  ["(?<n>a)\\k<n>\\k'n'\\k{n}(?P=n)(?&n)(?P>n)\\g'n'", 1],
  ['(?<n234567890123456789012345678901>a)', 1],
  ['(?<n2345678901234567890123456789012>a)', 1],
  ['\\x41\\x{41}\\x\\x4', 0],
  ['(*UTF)\\x{100}', 0],
  ['(*UTF8)a', 0],
  ['(*UCP)\\w', 0],
  ['(*LIMIT_MATCH=10)a', 0],
  ['\\o{101}', 0],
  ['\\cA', 0],
  ['\\c\\', 0],
  ['\\p{L}\\pL\\P{^Lu}', 0],
  ['\\p{greek}\\p{Script=Greek}\\p{scx:Grek}\\p{bc:AL}', 0],
  ['\\N', 0],
  ['\\N{2}', 0],
  ['(*UTF)\\N{U+41}', 0],
  ['\\_\\-\\/', 0],
  ['(?i-s:a)', 0],
  ['(?x)a # (', 0],
  ['(?x)a # \\n(', 0],
  ['(?xx)[a - z]', 0],
  ['(?R)', 0],
  ['(?0)', 0],
  ['(?1)(a)', 1],
  ['(?+1)(a)', 1],
  ['(a)(?-1)', 1],
  ['(a)?(?(1)b|c)', 1],
  ['(a)(?(-1)b)', 1],
  ["(?<n>a)(?(n)b)(?(<n>)c)(?('n')d)", 1],
  ['(?(R)a)', 0],
  ['(a)(?(R1)b)', 1],
  ['(?<n>a)(?(R&n)b)', 1],
  ['(?(DEFINE)(?<n>a))(?&n)', 1],
  ['(?(VERSION>=10.4)a)', 0],
  ['(?(?=a)b|c)', 0],
  ['(?(?C1)(?=a)b)', 0],
  ['(?=a)*b', 0],
  ['(?(*pla:a)b)', 0],
  ["(?C)(?C255)(?C'it''s')(?C{x})", 0],
  ['(*ACCEPT)?', 0],
  ['(*MARK:x)a(*:y)', 0],
  ['(*pla:a)(*positive_lookbehind:a)(*atomic:a)(*sr:a)', 0],
  ['(?<=a)b', 0],
  ['(?<=a|bc)d', 0],
  ['(?<=a{3})b', 0],
  ['(?<=\\C)', 0],
  ['(?<=(?=a*)b)c', 0],
  ['(?<=a{65535})b', 0],
  ['(a)(?<=\\1)', 1],
  ['(?<=(?1))(a)', 1],
  ['(?<=(*ACCEPT)a*)', 0],
  ['(?<=(?(DEFINE)a*)b)', 0],
  ['é{2}', 0],
  ['[à-é]', 0],
  ['[é-à]', 0],
  ['('.repeat(250) + ')'.repeat(250), 250],
  ['(?:'.repeat(250) + ')'.repeat(250), 0],
  [`(*MARK:${'a'.repeat(255)})`, 0],
];

/** What it does not compile. */
const refused: readonly string[] = [
  '(?-J)(?<n>b)(?<n>c)',
  '(?|(?<n>a)|(?<m>b))',
  '^*',
  '$+',
  '\\b?',
  '\\K{2}',
  'a|*b',
  '(*)',
  '(?:*)',
  '(?i)*',
  '\\E*',
  'a**',
  'a{2}{3}',
  'a{3,2}',
  'a{65536}',
  'a{1,65536}',
  '{1}',
  '[a',
  '[]',
  '[z-a]',
  '[a-\\d]',
  '[\\d-z]',
  '[[:foo:]]',
  '[[:alpha:]-z]',
  '[:alpha:]',
  '[[.a.]]',
  '[\\B]',
  '[\\R]',
  '[\\N]',
  '[\\400]',
  '[\\x{100}]',
  '\\1',
  '\\2(a)',
  '\\8',
  '\\400',
  '\\g1',
  '\\g{-1}',
  '(a)\\g0',
  '\\g<x>',
  '\\g<-1>',
  '\\g',
  '\\g{',
  '\\k',
  '\\k<n>',
  '(?P<n>a)(?P',
  '(?<1n>a)',
  '(?<>a)',
  '(?<n a>b)',
  '(?<n2345678901234567890123456789012x>a)',
  '\\x{zz}',
  '\\x{',
  '\\x{100}',
  '(*UTF)\\x{d800}',
  '(*UTF)\\x{110000}',
  '(*LIMIT_MATCH=)a',
  '(*LIMIT_MATCH=99999999999)a',
  'a(*UTF)',
  '\\o{400}',
  '\\o101',
  '\\c',
  '\\p{foo}',
  '\\p{sc:L}',
  '\\p',
  '\\p{',
  '\\pQ',
  '\\N{x}',
  '\\N{U+41}',
  '\\y',
  '\\i',
  '\\L',
  '\\u',
  '\\',
  '(',
  ')',
  '(a',
  'a)',
  '(?',
  '(?z)',
  '(?i',
  '(?^-i)',
  '(?i--s)',
  '(?#c',
  '(?x: #)',
  '(?R',
  '(?1)',
  '(?2)(a)',
  '(?+1)',
  '(?-1)',
  '(?+a)',
  '(?&n)',
  '(?(1)a|b)',
  '(a)(?(1)a|b|c)',
  '(?(0)a)',
  '(?(-1)a)',
  '(?(n)a)',
  '(?(R1)a)',
  '(?(R&n)a)',
  '(?(DEFINE)a|b)',
  '(?(VERSION>10.4)a)',
  '(?(?=a)*b)',
  '(?(?:a)b)',
  '(?(*napla:a)b)',
  '(?(a',
  '(?C256)',
  '(?Cx)',
  "(?C'x)",
  '(*FAIL)?',
  '(*MARK)',
  '(*MARK:)',
  '(*FOO)',
  '(*PRUNE',
  '(*foo:a)',
  '(?=\\K)',
  '(?<=(a|bc))d',
  '(?<=a*)b',
  '(?<=a{2,3})b',
  '(?<=a{65535}a)b',
  '(?<=\\R)',
  '(*UTF)(?<=\\C)',
  '(?<=(?<=a*)b)c',
  '(a|bc)(?<=\\1)',
  '(?<=(?1))(a(?1)?)',
  '(?<=(?R))',
  '(?<n>a)(?<n>b)(?<=\\k<n>)',
  '(?|(a)|(b))(?<=\\1)',
  '(?<=(*ACCEPT)?a*)',
  '('.repeat(251) + ')'.repeat(251),
  `(*MARK:${'a'.repeat(256)})`,
  '(?x)a #\n(',
];

describe('the verdict of httpd', () => {
  test.each(compiled)('%j compiles, with %i groups', (pattern, groups) => {
    expect(checkRegex(pattern)).toMatchObject({ ok: true, groups });
  });

  test.each(refused)('%j does not compile', (pattern) => {
    expect(checkRegex(pattern)).toMatchObject({ ok: false });
  });
});

test('a lookbehind that calls itself is refused at once', () => {
  const message = 'lookbehind does not match a text of one length';
  expect(checkRegex('(?<=(?1))((?2)a)(b(?1))')).toMatchObject({ ok: false, message });
});

test('group names', () => {
  expect(checkRegex('(?<a>x)(y)(?P<b>z)(?<a>x)')).toEqual({ ok: true, groups: 4, groupNames: ['a', 'b'] });
});

/** `«` marks where the offset points to. */
test.each(['a«)', 'a«(b', 'a«[b', 'a|«*', 'é𝒳«)'])('offset in %s', (marked) => {
  expect(checkRegex(marked.replace('«', ''))).toMatchObject({ ok: false, offset: marked.indexOf('«') });
});

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '(?:',
        '(?<=',
        '(?<n>',
        '(?(',
        '[',
        ']',
        '[:',
        '\\',
        '\\Q',
        '\\E',
        '*',
        '{2,3}',
        '|',
        '(?x)',
        '#',
      ),
      fc.constantFrom(
        '\\g{',
        '\\k<n>',
        '(?1)',
        '\\1',
        '-',
        'a',
        '\n',
        '(*',
        ':',
        '(?C',
        '(*UTF)',
        '\\p{L}',
        'é',
        '\udc80',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

test('any pattern gets a verdict, with an offset inside of it', () => {
  fc.assert(
    fc.property(soup, (pattern) => {
      const result = checkRegex(pattern);
      if (!result.ok) expect(0 <= result.offset && result.offset <= pattern.length).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(['(', '(?:', ')', '[[:', '[:[.[=', '{1', '(?#', '\\Q', 'é(?<=a)', '(?<n>)', '\\k<n>', '(?1)', '\\p{'])(
  'long input ends, which quadratic time would not within the time limit of a test: %s',
  (part) => {
    const long = part.repeat(100_000);
    for (const pattern of [long, `(?<n>a)[${long}`, `(?<n>a)(?<=${long}`]) {
      const result = checkRegex(pattern);
      expect(result.ok ? 0 : result.offset).toBeLessThanOrEqual(pattern.length);
    }
  },
);

test('groups that call one another, some thousand deep', () => {
  const chain = (length: number): string => {
    const groups = Array.from({ length }, (_, index) => (index + 1 < length ? `((?${index + 2}))` : '(a)'));
    return `(?<=(?1))${groups.join('')}`;
  };
  expect(checkRegex(chain(2000)).ok).toBe(true);
  expect(checkRegex(chain(2001)).ok).toBe(false);
});
