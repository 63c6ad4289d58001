import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLua } from '../../../src/grammar/embedded/lua.js';

/** Chunks, and the line and message that Lua 5.3.6 gives for each when it is loaded under the name `c`. */
const MESSAGES: readonly (readonly [chunk: string, message: string | null])[] = [
  ['x = 1', null],
  ['x = "a\\\nb"\ny = = 1', "3: unexpected symbol near '='"],
  ['function f(r', "1: ')' expected near <eof>"],
  ['x = = 1', "1: unexpected symbol near '='"],
  ['f(', '1: unexpected symbol near <eof>'],
  ['x', '1: syntax error near <eof>'],
  ['x.y', '1: syntax error near <eof>'],
  ['x = }', "1: unexpected symbol near '}'"],
  ['(a) = 1', "1: syntax error near '='"],
  ['a, b', "1: '=' expected near <eof>"],
  ['local function 1', "1: <name> expected near '1'"],
  ['local 1', "1: <name> expected near '1'"],
  ['for i', "1: '=' or 'in' expected near <eof>"],
  ['for i = 1 do', "1: ',' expected near 'do'"],
  ['for i, 2', "1: <name> expected near '2'"],
  ['if x', "1: 'then' expected near <eof>"],
  ['if x then\n', "2: 'end' expected (to close 'if' at line 1) near <eof>"],
  ['function f()\nreturn 1 2', "2: 'end' expected (to close 'function' at line 1) near '2'"],
  ['while 1 do\nif x then\nend', "3: 'end' expected (to close 'while' at line 1) near <eof>"],
  ['repeat\nlocal x', "2: 'until' expected (to close 'repeat' at line 1) near <eof>"],
  ['x = {\n1,\n', '3: unexpected symbol near <eof>'],
  ['f(\n1', "2: ')' expected (to close '(' at line 1) near <eof>"],
  ['return return', "1: unexpected symbol near 'return'"],
  ['break', '1: <break> at line 1 not inside a loop'],
  ['while 1 do break end', null],
  ['for i = 1, 2 do if x then break end end', null],
  ['for k in f do break end', null],
  ['repeat break until 1', null],
  ['while 1 do local function f() break end end', '1: <break> at line 1 not inside a loop'],
  ['goto l', "1: no visible label 'l' for <goto> at line 1"],
  ['goto l local x ::l:: x = 1', "1: <goto l> at line 1 jumps into the scope of local 'x'"],
  ['local a goto l local b, c ::l:: x = 1', "1: <goto l> at line 1 jumps into the scope of local 'b'"],
  ['goto l local x ::l::', null],
  ['::l:: ::l::', "1: label 'l' already defined on line 1"],
  ['do ::l:: end ::l::\n::l::', "2: label 'l' already defined on line 1"],
  ['function f() return ... end', "1: cannot use '...' outside a vararg function near '...'"],
  ['function f(..., a) end', "1: ')' expected near ','"],
  ['x = 3..2', "1: malformed number near '3..2'"],
  ['x = 0x', "1: malformed number near '0x'"],
  ['x = 1e+', "1: malformed number near '1e+'"],
  ['x = 0x.8p1 + .5 + 5.', null],
  ['x = "abc', '1: unfinished string near <eof>'],
  ['x = "abc\ny"', "1: unfinished string near '\"abc'"],
  ['x = "a\\qb"', "1: invalid escape sequence near '\"a\\q'"],
  ['x = "\\x4g"', "1: hexadecimal digit expected near '\"\\x4g'"],
  ['x = "\\300"', '1: decimal escape too large near \'"\\300"\''],
  ['x = "\\u{110000}"', "1: UTF-8 value too large near '\"\\u{110000'"],
  ['x = "\\u41"', "1: missing '{' near '\"\\u4'"],
  ['x = "\\u{41"', "1: missing '}' near '\"\\u{41\"'"],
  ['x = "\\65\\z\n  \\q"', "2: invalid escape sequence near '\"A\\q'"],
  ['x = [==[ a', '1: unfinished long string (starting at line 1) near <eof>'],
  ['x = [=', "1: invalid long string delimiter near '[='"],
  ['--[[ a\n\nb', '3: unfinished long comment (starting at line 1) near <eof>'],
  ['--[=x\n)', "2: unexpected symbol near ')'"],
  ['x = 1 [[a\r\nb]]', "2: unexpected symbol near '[[a\nb]]'"],
  ['x = @', "1: unexpected symbol near '@'"],
  ['x = é', "1: unexpected symbol near '<\\195>'"],
  ['x = "é', '1: unfinished string near <eof>'],
  ['x = {a b}', "1: '}' expected near 'b'"],
  ['x = ~', '1: unexpected symbol near <eof>'],
  ['x:y', '1: function arguments expected near <eof>'],
  ['x:y = 1', "1: function arguments expected near '='"],
  ['#!lua', "1: unexpected symbol near '#'"],
  ['a <const> = 1', "1: syntax error near '<'"],
  ['local x <const> = 1', "1: unexpected symbol near '<'"],
  ['and', "1: unexpected symbol near 'and'"],
  ['end', "1: <eof> expected near 'end'"],
  ['elseif', "1: <eof> expected near 'elseif'"],
  ['x = function', "1: '(' expected near <eof>"],
  ['function a:b.c() end', "1: '(' expected near '.'"],
  ['x = "\\', '1: unfinished string near <eof>'],
  ['x = 1 "\\0\\1"', "1: unexpected symbol near '\"'"],
  ['x = not', '1: unexpected symbol near <eof>'],
  ['return', null],
  [';;; return ;', null],
  ['x = (1', "1: ')' expected near <eof>"],
  ['x\n(\n1)\ny', '4: syntax error near <eof>'],
];

describe('what Lua says of a chunk', () => {
  it.each(MESSAGES)('%j', (chunk, message) => {
    expect(checkLua(chunk, 'c')).toBe(message === null ? null : `[string "c"]:${message}`);
  });

  it.each([
    ['/etc/a.conf:1', '[string "/etc/a.conf:1"]'],
    ['a'.repeat(44), `[string "${'a'.repeat(44)}"]`],
    ['a'.repeat(45), `[string "${'a'.repeat(45)}..."]`],
    ['a\nb', '[string "a..."]'],
    ['=stdin', 'stdin'],
    [`@${'a'.repeat(60)}`, `...${'a'.repeat(56)}`],
  ])('shortens the name %j', (name, shown) => {
    expect(checkLua(')', name)).toBe(`${shown}:1: unexpected symbol near ')'`);
  });
});

describe('limits', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, index) => `v${index}`).join(',');

  it.each([
    ['locals', `local ${names(200)}`, null],
    ['more locals', `local ${names(201)}`, 'too many local variables (limit is 200) in main function near <eof>'],
    ['levels', `x=${'('.repeat(198)}1${')'.repeat(198)}`, null],
    [
      'more levels',
      `x=${'('.repeat(199)}1${')'.repeat(199)}`,
      "too many C levels (limit is 200) in main function near '1'",
    ],
    [
      'far more levels',
      `x=${'-'.repeat(1)}${'('.repeat(100_000)}`,
      "too many C levels (limit is 200) in main function near '('",
    ],
    [
      'labels in a row',
      Array.from({ length: 201 }, (_, index) => `::l${index}::`).join(''),
      "too many C levels (limit is 200) in main function near '::'",
    ],
  ])('%s', (_name, chunk, message) => {
    expect(checkLua(chunk, 'c')).toBe(message === null ? null : `[string "c"]:1: ${message}`);
  });

  it('has room for so many gotos', () => {
    expect(checkLua('goto x '.repeat(32768), 'c')).toBe('too many labels/gotos (limit is 32767)');
  });
});

describe('any text', () => {
  const words = [
    'function',
    'end',
    'if',
    'then',
    'local',
    'x',
    '=',
    '(',
    ')',
    '{',
    '}',
    '"',
    '[[',
    ']]',
    '--',
    '::',
    'goto',
    '\n',
    '1',
    '...',
  ];
  const soup = fc.array(fc.constantFrom(...words)).map((parts) => parts.join(' '));

  it('gets an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
        const message = checkLua(text, 'c');
        if (message !== null) expect(message).toMatch(/^\[string "c"\]:\d+: /);
      }),
    );
  });
});
