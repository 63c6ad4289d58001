import { describe, expect, it } from 'vitest';
import { readFlags } from '../../../src/httpd/read/macro-flags.js';
import { substitute } from '../../../src/httpd/read/macro-substitution.js';
import { messages, outline, readFiles, readText, warnings, words } from './reading.js';

const M = 'defined on line 1 of "/s/main.conf"';

describe('a macro', () => {
  it.each<[string, string, string[]]>([
    ['is put in the place of its Use', '<Macro m $a>\nA $a\n</Macro>\n<B>\nUse M "x y"\n</B>\n', ['<B >', '  A x y']],
    ['takes quoted values apart', '<Macro m $a>\nA $a\n</Macro>\nUse m \'"x y"\'\n', ['A "x y"']],
    ['quotes what @ says', '<Macro m @a>\nA @a\n</Macro>\nUse m \'x "y"\'\n', ['A "x \\"y\\""']],
    ['may open what is closed behind it', '<Macro m>\n<A>\n</Macro>\nUse m\nB\n</A>\n', ['<A >', '  B']],
    ['may close what is opened before it', '<Macro m>\n</A>\n</Macro>\n<A>\nUse m\nB\n', ['<A >', 'B']],
    ['may end a condition', '<Macro m>\n</IfDefine>\n</Macro>\n<IfDefine !N>\nUse m\nB\n', ['B']],
    ['may begin one that is not true', '<Macro m>\n<IfDefine N>\n</Macro>\nUse m\nB\n</IfDefine>\nC\n', ['C']],
    ['expands variables when it is used', '<Macro m>\nA ${V}\n</Macro>\nDefine V 1\nUse m\n', ['A 1']],
    ['may define another', '<Macro m>\n<Macro n>\nA\n</Macro>\n</Macro>\nUse m\nUse n\n', ['A']],
    ['loses the last line behind its Use when that has no line feed', '<Macro m>\nA\n</Macro>\nUse m\nB', ['A']],
    ['continues a line where a value ends in a backslash', '<Macro m $a>\nA $a\nB\n</Macro>\nUse m x\\\\\n', ['A xB']],
    ['is left alone where it is passed over', '<IfDefine N>\n<Macro m>\n</Macro>\n</IfDefine>\nA', ['A']],
  ])('%s', (_name, text, tree) => {
    const reading = readText(text);
    expect(messages(reading)).toEqual([]);
    expect(outline(reading)).toEqual(tree);
  });

  it('counts lines as mod_macro stores them', () => {
    const reading = readText('<Macro m>\n# c\n\nA \\\n b\nB\n</Macro>\n\nUse m\nC\n');
    expect(reading.tree.children.map(({ place }) => `${place.line} of ${place.file}`)).toEqual([
      `2 of macro 'm' (${M}) used on line 9 of "/s/main.conf"`,
      `3 of macro 'm' (${M}) used on line 9 of "/s/main.conf"`,
      '10 of /s/main.conf',
    ]);
  });

  it('leads from an expanded line back to the body, and to the Use', () => {
    const [node] = readText('<Macro m $a>\n  A $a.\n</Macro>\nUse m xyz\n').tree.children;
    expect(node?.line.pieces.map(({ source }) => [source.start, source.end])).toEqual([
      [15, 17],
      [17, 19],
      [19, 20],
    ]);
    expect(node?.frames.map(({ kind, location }) => [kind, location.span.start])).toEqual([['use', 30]]);
  });

  it.each<[string, string, string]>([
    ['<Macro m', "1: <Macro> directive missing closing '>'", '<Macro m\n</Macro>\n'],
    ['<Macro>', '1: <Macro macro definition: empty name', '<Macro>\n</Macro>\n'],
    ['<Macro "">', '1: <Macro macro definition: name not found', '<Macro "">\n</Macro>\n'],
    ['an empty argument', `1: macro 'm' (${M}): empty argument #1 name`, '<Macro m "">\n</Macro>\n'],
    [
      'an argument twice',
      `1: argument name conflict in macro 'm' (${M}): argument '$a': #1 and #3, change argument names!`,
      '<Macro m $a $b $a>\n</Macro>\n',
    ],
    ['no end', `1: macro 'm' (${M})\n\tcontents error: expected token not found: </Macro>`, '<Macro m>\n</Macro >\n'],
    [
      'a line too long',
      `1: macro 'm' (${M})\n\tcontents error: expected token not found: </Macro>`,
      `<Macro m>\n${'x'.repeat(8191)}\n</Macro>\n`,
    ],
    ['Use before all', '1: no macro defined before Use', 'Use m\n'],
    ['Use without a name', '3: no macro name specified with Use', '<Macro m>\n</Macro>\nUse\n'],
    ['Use of none', "3: macro 'n' undefined", '<Macro m>\n</Macro>\nUse N\n'],
    [
      'a wrong number of values',
      `3: macro 'm' (${M}) used with 1 arguments instead of 0`,
      '<Macro m>\n</Macro>\nUse m #\n',
    ],
    ['UndefMacro before all', '1: no macro defined before UndefMacro', 'UndefMacro m\n'],
    ['UndefMacro of none', "3: cannot remove undefined macro 'n'", '<Macro m>\n</Macro>\nUndefMacro N\n'],
    ['Use behind UndefMacro', "4: macro 'm' undefined", '<Macro m>\n</Macro>\nUndefMacro M\nUse m\n'],
  ])('%s', (_name, message, text) => expect(messages(readText(text))).toEqual([message]));

  it('is not used inside itself', () => {
    const reading = readText('<Macro a>\nUse b\n</Macro>\n<Macro b>\nUse a\n</Macro>\nUse a\n');
    expect(reading.problems.map(({ message }) => message)).toEqual(["recursive use of macro 'a' is invalid"]);
    expect(reading.problems.map(words)).toEqual(['Use a']);
  });

  it('becomes too long when it is used', () => {
    const [problem] = readText(`<Macro m $a>\nA $a$a\n</Macro>\nUse m ${'x'.repeat(5000)}\n`).problems;
    expect(problem?.message).toContain("error while substituting: while processing line 1 of macro 'm'");
  });

  it.each<[string, string, string[]]>([
    [
      'text behind the tags',
      '<Macro m> x\n</Macro> y # z\n',
      [
        "AH02989: AH02801: non blank chars found after <Macro closing '>' on line 1 of /s/main.conf:  x",
        'AH02989: AH02794: non blank chars found after directive closing on line 2 of /s/main.conf:  y # z',
        `AH02799: macro 'm' (${M}): empty contents!`,
      ],
    ],
    ['comments there', '<Macro m> # x\nA\n</Macro> # y\n', []],
    [
      'arguments',
      '<Macro m a $b $bc ${d}>\na $b $bc\n</Macro>\n',
      [
        'AH00111: Config variable ${d} is not defined',
        `AH02796: macro 'm' (${M}) argument name 'a' (#1) without expected prefix, better prefix argument names with one of '$%@'.`,
        `AH02797: macro 'm' (${M}): argument name prefix conflict ($b #2 and $bc #3), be careful about your macro definition!`,
        `AH02805: macro 'm' (${M}) argument name '\${d}' (#4) clashes with 'Define' syntax '\${...}', better use '$(...)'.`,
        `AH02800: macro 'm' (${M}): argument '\${d}' (#4) never used`,
      ],
    ],
    [
      'nesting',
      '<Macro m>\n\n</A>\n</B>\n</Macro>\n',
      [
        `AH02793: bad (negative) nesting on line 3 of macro 'm' (${M})`,
        `AH02793: bad (negative) nesting on line 4 of macro 'm' (${M})`,
        `AH02795: bad cumulated nesting (-2) in macro 'm' (${M})`,
      ],
    ],
    ['nesting, not asked for', 'MacroIgnoreBadNesting\n<Macro m>\n<A>\n</Macro>\n', []],
    ['nesting, not asked for here', '<Macro m /IgnoreBadNesting>\n<A>\n</Macro>\n', []],
    [
      'the same name again',
      '<Macro m>\nA\n</Macro>\n<Macro M>\nA\n</Macro>\n',
      [`AH02802: macro 'm' multiply defined: ${M}, redefined on line 4 of "/s/main.conf"`],
    ],
    [
      'a name like an argument',
      '<Macro $m>\nA\n</Macro>\n',
      [`AH02803: macro '$m' (${M}) better prefix a macro name with any of '$%@'`],
    ],
    [
      'an empty value',
      '<Macro m $a>\nA $a\n</Macro>\nUse m ""\n',
      [`AH02798: macro 'm' (${M}) used on line 4 of "/s/main.conf": empty argument #1`],
    ],
    ['an empty value, not asked for', '<Macro m $a>\nA $a\n</Macro>\nMacroIgnoreEmptyArgs on\nUse m ""\n', []],
  ])('warns of %s', (_name, text, expected) => expect(warnings(readText(text))).toEqual(expected));

  it('is an ordinary node before its module is there', () => {
    const text = 'Use m\n<Macro n>\nA\n</Macro>\nLoadModule macro_module mod_macro.so\nUse m\n';
    const reading = readFiles({ '/s/main.conf': text, '/s/mod_macro.so': '' }, { modules: [] });
    expect(outline(reading)).toEqual(['Use m', '<Macro n>', '  A']);
    expect(messages(reading)).toEqual(['6: no macro defined before Use']);
  });

  it.each([
    [
      'that multiply',
      `${Array.from({ length: 40 }, (_, at) => `<Macro m${at}>\nUse m${at + 1}\nUse m${at + 1}\n</Macro>\n`).join('')}<Macro m40>\nA\n</Macro>\nUse m0\n`,
    ],
    [
      'in a long chain',
      `${Array.from({ length: 20_000 }, (_, at) => `<Macro m${at}>\nUse m${at + 1}\n</Macro>\n`).join('')}Use m0\n`,
    ],
    [
      'with very many arguments',
      `<Macro m ${Array.from({ length: 100_000 }, (_, at) => `$${at}_`).join(' ')}>\n${'A\n'.repeat(1000)}</Macro>\n`,
    ],
  ])('gives up macros %s', (_name, text) => {
    expect(readText(text).problems.at(-1)?.message).toMatch(/multiply beyond all bounds|nested too deeply/);
  });
});

describe('putting values in', () => {
  it.each<[string, string[], string[], string]>([
    ['$a$b', ['$a', '$b'], ['1', '2'], '12'],
    ['$ab $a', ['$a', '$ab'], ['1', '2'], '2 1'],
    ['$a', ['$a', '$b'], ['$b', '2'], '$b'],
    ['x$ay', ['$a'], ['"'], 'x"y'],
    ['@a @a', ['@a'], ['\\"'], '"\\\\\\"" "\\\\\\""'],
    ['@a', ['@a'], ['@a'], '@a'],
    ['$a', [''], ['x'], '$a'],
  ])('%s with %j', (line, names, values, expected) => expect(substitute(line, names, values)?.text).toBe(expected));

  it('looks at the end of a quoted value again', () => {
    expect(substitute('@a', ['@a', 'x'], ['""x', 'y'])?.text).toBe('"\\"\\"y"');
    expect(substitute('@a', ['@a'], ['""@a'])).toBeNull();
  });
});

describe('flags of a macro', () => {
  it.each<[string, string, string[]]>([
    ['$a', '$a', []],
    ['/IgnoreEmptyArgs $a', '$a', []],
    ['/ignoreemptyargs /IGNOREBADNESTING $a', '$a', []],
    ['/IgnoreBadNesting', '', []],
    ['/Nope $a', '$a', ['/Nope']],
    ['/Nope', 'Nope', ['/Nope']],
  ])('%s', (text, rest, unknown) => {
    const found: string[] = [];
    expect(readFlags(text, (flag) => found.push(flag)).rest).toBe(rest);
    expect(found).toEqual(unknown);
  });
});
