import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileMatcher, MATCH_STEPS, type MatchOptions } from '../../../src/grammar/embedded/regex-match.js';

/** Pattern, text, what the whole and the groups match (`null`: nothing does), and options other than httpd's own. */
type Case = readonly [pattern: string, text: string, groups: readonly (string | null)[] | null, options?: MatchOptions];

/** Worked out from pcre2pattern(3), and confirmed by PCRE2 10.42. */
const tables: Readonly<Record<string, readonly Case[]>> = {
  literals: [
    ['b', 'abc', ['b']],
    ['', 'abc', ['']],
    ['a.c', 'abc', ['abc']],
    ['\\Qa.c\\E', 'abc a.c', ['a.c']],
    ['\\x41\\101\\x{41}\\o{101}\\cA', 'AAAA\x01', ['AAAA\x01']],
    ['\\t\\e\\a', '\t\x1b\x07', ['\t\x1b\x07']],
  ],
  'quantifiers: greedy, lazy, possessive': [
    ['a+', 'baaa', ['aaa']],
    ['a+?', 'baaa', ['a']],
    ['a++a', 'aaa', null],
    ['a{2,}+b', 'aab', ['aab']],
    ['a{2,}+b', 'ab', null],
    ['^(?:ab){1,2}?c', 'abababc', null],
    ['(?>a+)a', 'aaa', null],
    ['^.*b', 'abcbd', ['abcb']],
    ['a.*bc', 'xabcbbcbb', ['abcbbc']],
    ['(a|ab)(c|bcd)(d*)', 'abcd', ['abcd', 'a', 'bcd', '']],
    ['(?>a|ab)(c|bcd)', 'abc', null],
    ['a{2,3}', 'aaaa', ['aaa']],
    ['a{2,3}?', 'aaaa', ['aa']],
    ['a{,3}', 'a{,3}', ['a{,3}']],
    ['(a|b)*?c', 'abc', ['abc', 'b']],
    ['(ab){2}', 'ababab', ['abab', 'ab']],
    ['(a*)*', 'aab', ['aa', '']],
    ['(a|)+', 'b', ['', '']],
    ['x(?:ab)*+b', 'xabab', null],
  ],
  'groups keep what they matched in an earlier round': [
    ['(?:(a)|b)*', 'ab', ['ab', 'a']],
    ['(?:(a)|(b))*\\1', 'aba', ['aba', 'a', 'b']],
    ['(.*)x\\1', 'abxb', ['bxb', 'b']],
  ],
  positions: [
    ['^b', 'a\nb', null],
    ['(?m)^b', 'a\nb', ['b']],
    ['(?m)a$', 'a\nb', ['a']],
    ['\\Ab', 'a\nb', null],
    ['\\Ga', 'ba', null],
    ['a$', 'a\n', null],
    ['a$', 'a\n', ['a'], { dollarEndOnly: false }],
    ['a\\Z', 'a\n', ['a']],
    ['a\\z', 'a\n', null],
    ['\\bb\\b', 'ab b', ['b']],
    ['\\Bb', 'b ab', ['b']],
    ['foo\\Kbar', 'foobar', ['bar']],
    ['[[:<:]]b[[:>:]]', 'ab b', ['b']],
  ],
  'dots and newlines': [
    ['a.b', 'a\nb', ['a\nb']],
    ['a.b', 'a\nb', null, { dotall: false }],
    ['(?-s)a.b', 'a\nb', null],
    ['a\\Nb', 'a\nb', null],
    ['a\\Rb', 'a\r\nb', ['a\r\nb']],
    ['a\\R\\nb', 'a\r\nb', null],
    ['a\\R\\nb', 'a\r\n\nb', ['a\r\n\nb']],
  ],
  classes: [
    ['[^a]', 'ab', ['b']],
    ['[]a]+', ']a', [']a']],
    ['[a-c-]+', 'x-b', ['-b']],
    ['[\\w-]+', '!a-b!', ['a-b']],
    ['[[:alpha:]_]+', '1aZ_', ['aZ_']],
    ['[[:^digit:]]+', '12ab', ['ab']],
    ['\\h+', 'a \t\n', [' \t']],
    ['\\v+', ' \n\x0b\r', ['\n\x0b\r']],
    ['\\s+', 'a\x0b b', ['\x0b ']],
    ['\\pL+', '1ab2', ['ab']],
    ['[\\P{Lu}]', 'Ab', ['b']],
  ],
  'inline options': [
    ['(?i)ab', 'AB', ['AB']],
    ['a(?i)b', 'AB', null],
    ['a(?i:b)c', 'aBC', null],
    ['a(?i:b)c', 'aBc', ['aBc']],
    ['((?i)a)b', 'AB', null],
    ['(a(?i)b|c)d', 'Cd', ['Cd', 'C']],
    ['(?x) a b # c', 'ab', ['ab']],
    ['(?xx)[a b]+', 'a b', ['a']],
    ['(?n)(a)(?<x>b)', 'ab', ['ab', 'b']],
    ['a(?-i)B', 'AB', ['AB'], { caseless: true }],
    ['a(?^)B', 'Ab', null, { caseless: true }],
    ['[a-c]+', 'ABC', ['ABC'], { caseless: true }],
    ['[[:upper:]]+', 'ab', ['ab'], { caseless: true }],
  ],
  lookaround: [
    ['a(?=b)', 'acab', ['a']],
    ['a(?!b)', 'abac', ['a']],
    ['(?=(\\w+))\\1:', 'abc:', ['abc:', 'abc']],
    ['(?<=a|bc)d', 'xd bcd', ['d']],
    ['(?<!a)b', 'abb', ['b']],
    ['(?<=^|/)x', 'ax/x', ['x']],
    ['^(?!/static/)(.*)$', '/static/a', null],
    ['^(?!/static/)(.*)$', '/a', ['/a', '/a']],
    ['(?=a)*b', 'b', ['b']],
    ['(?!(a)b)a(c)', 'ac', ['ac', null, 'c']],
    ['(?*(a+))a\\1b', 'aab', ['aab', 'a']],
    ['(?=(a+))a\\1b', 'aab', null],
  ],
  'back references': [
    ['(a|b)\\1', 'abb', ['bb', 'b']],
    ['(a)?\\1b', 'b', null],
    ['(a)\\g{-1}', 'aa', ['aa', 'a']],
    ["(?<n>a|b)\\k<n>(?P=n)\\k'n'", 'abbbb', ['bbbb', 'b']],
    ['(?i)(a)\\1', 'aA', ['aA', 'a']],
    ['(?:(?<n>a)|(?<n>b))\\k<n>', 'bb', ['bb', null, 'b']],
    ['(?|(a)|(b))\\1', 'bb', ['bb', 'b']],
    ['(a|b\\1)+', 'aba', ['aba', 'ba']],
  ],
  conditions: [
    ['(<)?a(?(1)>|$)', '<a>', ['<a>', '<']],
    ['(<)?a(?(1)>|$)', '<a', ['a', null]],
    ['(?<q>")?a(?(<q>)")', '"a"', ['"a"', '"']],
    ['(?(?=\\d)\\d{2}|[a-z])', '1b', ['b']],
    ['(?(?!a)b|a)', 'a', ['a']],
    ['(?(VERSION>=10.4)a|b)', 'ab', ['a']],
    ['(?(DEFINE)(?<n>\\d+))/(?&n)', '/12', ['/12', null]],
  ],
  calls: [
    ['\\((?:[^()]|(?R))*\\)', 'x(a(b)c)', ['(a(b)c)']],
    ['^(\\((?:[^()]|(?1))*\\))$', '(a(b))', ['(a(b))', '(a(b))']],
    ['(a|b)(?1)', 'ab', ['ab', 'a']],
    ['(?+1)(a)', 'aa', ['aa', 'a']],
    ['^(.|(.)(?1)\\2)$', 'abcba', ['abcba', 'abcba', 'a']],
    ['(a){0}b(?1)', 'ba', ['ba', null]],
  ],
  verbs: [
    ['a(*FAIL)|b', 'ab', ['b']],
    ['(a(*ACCEPT)b)c', 'ax', ['a', 'a']],
    ['(?=a(*ACCEPT)b)a', 'ac', ['a']],
  ],
  'bytes, as httpd compiles without UTF': [
    ['^..$', 'é', ['é']],
    ['^.$', 'é', null],
    ['é', 'É', null, { caseless: true }],
    ['/é', '/é', ['/é']],
    ['\\xc3\\xa9', 'é', ['é']],
    ['\\w', 'é', null],
  ],
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  const rows = cases.map(([pattern, text, groups, options = {}]) => ({ pattern, text, groups, options }));
  test.each(rows)('$pattern on $text', ({ pattern, text, groups, options }) => {
    const match = compileMatcher(pattern, options).exec(text);
    const found = match === null || match === 'exhausted' ? match : match.groups.map((group) => group ?? null);
    expect(found).toEqual(groups);
  });
});

test('places are in UTF-16 units', () => {
  expect(compileMatcher('b+').exec('é𝒳bb')).toEqual({ groups: ['bb'], index: 3, end: 5 });
});

test.each(['(*UTF)a', '\\p{Greek}', 'a(*COMMIT)b', '(*sr:a)', '(', '(*CRLF)a'])('%s is not decided', (pattern) => {
  expect(compileMatcher(pattern).exec('a')).toBe('exhausted');
});

describe('a pattern that takes too long ends', () => {
  test.each([
    ['^(a+)+$', `${'a'.repeat(40)}b`],
    ['^(a|aa)+$', `${'a'.repeat(60)}b`],
    ['(.*)(.*)(.*)(.*)(.*)x', 'a'.repeat(2000)],
    ['^(?:a?){40}a{40}b', 'a'.repeat(40)],
    ['(a(?1)?)+$', `${'a'.repeat(60)}b`],
    ['(?R)?a', 'a'.repeat(50_000)],
    ['(a|b)*c', 'ab'.repeat(500_000)],
  ])('%s', (pattern, text) => {
    expect(compileMatcher(pattern).exec(text)).toBe('exhausted');
  });

  test('a limit of one’s own', () => {
    const matcher = compileMatcher('^(a|b)*$');
    expect(matcher.exec('ab'.repeat(100), 100)).toBe('exhausted');
    expect(matcher.exec('ab'.repeat(100), MATCH_STEPS)).toMatchObject({ end: 200 });
  });
});

test.each(['^(.*)$', '.*x', '(a+)+$', '\\ba+\\b', '(?>a*)$', '[^/]*+$'])('%s looks at a megabyte', (pattern) => {
  expect(compileMatcher(pattern).exec('a'.repeat(1 << 20))).not.toBe('exhausted');
});

/** Patterns that mean the same to JavaScript: what is repeated matches something, and holds no group. */
const atom = fc.constantFrom('a', 'b', '.', '\\.', '[ab]', '[^a]', '\\d', '\\w', '/', '(?:a|bc)', '(?:ab)');
const repeated = fc
  .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?'))
  .map((parts) => parts.join(''));
const { pattern: common } = fc.letrec<{ item: string; pattern: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3 },
    repeated,
    fc.constantFrom('^', '$', '\\b', '\\B'),
    tie('pattern').map((inner) => `(${inner})`),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=a)(?:', '(?:'), tie('pattern'))
      .map(([open, inner]) => `${open}${inner})`),
  ),
  pattern: fc
    .array(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((branches) => branches.map((items) => items.join('')).join('|')),
}));

test('what JavaScript means by the same pattern', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', 'c', '.', '/', '1'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(common, texts, (pattern, text) => {
      const match = compileMatcher(pattern).exec(text);
      const expected = new RegExp(pattern, 's').exec(text);
      const found = match === null || match === 'exhausted' ? match : { groups: match.groups, index: match.index };
      expect(found).toEqual(expected && { groups: [...expected], index: expected.index });
    }),
    { numRuns: 3000 },
  );
});
