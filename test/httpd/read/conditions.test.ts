import { describe, expect, it } from 'vitest';
import { testVersion } from '../../../src/httpd/read/version-test.js';
import { messages, outline, readFiles, readFragment, readText } from './reading.js';

/** What a condition with this tag's arguments does with its body. */
function body(tag: string, given = {}): string[] {
  const [name = ''] = tag.split(' ');
  const reading = readFiles({ '/s/main.conf': `<${tag}>\nA\n</${name}>`, '/s/d/f': '', '/s/l': { link: 'no' } }, given);
  return [...messages(reading), ...outline(reading)];
}

describe('conditions in a closed world', () => {
  it.each<[string, boolean]>([
    ['IfModule core.c', true],
    ['IfModule CORE.C', false],
    ['IfModule so_module', true],
    ['IfModule mod_alias.c', false],
    ['IfModule !mod_alias.c', true],
    ['IfModule "!mod_alias.c"', false],
    ['IfModule !!mod_alias.c', true],
    ['IfModule ! core.c', false],
    ['IfModule core.c more words', true],
    ['IfDefine X', true],
    ['IfDefine x', false],
    ['IfDefine N', false],
    ['IfFile main.conf', true],
    ['IfFile d', true],
    ['IfFile d/*', false],
    ['IfFile l', false],
    ['IfFile /s/d/f', true],
    ['IfDirective servername', true],
    ['IfDirective Alias', false],
    ['IfDirective VirtualHost', false],
    ['IfDirective "<VirtualHost"', true],
    ['IfSection VirtualHost', true],
    ['IfSection Macro', true],
    ['IfVersion >= 2.4', true],
    ['IfVersion 2.4', false],
  ])('%s: %s', (tag, expected) => expect(body(tag, { defines: ['X'] })).toEqual(expected ? ['A'] : []));

  it.each<[string, string]>([
    ['IfModule "" x', '1: <IfModule> directive requires additional arguments'],
    ['IfDefine !', '1: <IfDefine> directive requires additional arguments'],
    [
      'IfVersion x',
      '1: Version appears to be invalid. It must have the format major[.minor[.patch]] where major, minor and patch are numbers.',
    ],
    ['IfVersion a b c d', '1: <IfVersion takes one, two or three arguments'],
  ])('%s is rejected, and its lines are read in doubt', (tag, message) => expect(body(tag)).toEqual([message, '?A']));

  it('asks for modules as they are loaded', () => {
    const text =
      '<IfModule x_module>\nA\n</IfModule>\nLoadModule x_module mod_x.so\n<IfModule mod_x.c>\nB\n</IfModule>\n';
    const reading = readFiles({ '/s/main.conf': text, '/s/mod_x.so': `\x7fELF${' '.repeat(60)}` });
    expect(messages(reading)).toEqual([]);
    expect(outline(reading)).toEqual(['B']);
    expect(reading.unknownModules.map(({ id }) => id)).toEqual(['x_module']);
  });
});

describe('the end of a condition', () => {
  const TRUE = '<IfDefine !N>\n';
  const FALSE = '<IfDefine N>\n';
  it.each<[string, string, string[], string[]]>([
    ['the exact tag, in any case', `${TRUE}A\n </ifdefine> \nB`, [], ['A', 'B']],
    ['text behind it', `${TRUE}</IfDefine> # x\nB`, ['2: </IfDefine> without matching <IfDefine> section'], ['B']],
    ['with an open section', `${TRUE}<A>\n</IfDefine>\nB`, ['3: Expected </A> but saw </IfDefine>'], ['<A >', 'B']],
    [
      'a section opened outside',
      `<A>\n${TRUE}</A>\n</IfDefine>\n</A>`,
      ['3: </A> without matching <A> section'],
      ['<A >'],
    ],
    ['none', `${TRUE}A`, [], ['A']],
    ['none, with an open section', `${TRUE}<A>\nB`, [], ['<A >', '  B']],
    ['not true: text behind it', `${FALSE}A\n</IfDefine> # x\nB`, [], ['B']],
    ['not true: any last character', `${FALSE}A\n</IfDefineX\nB`, [], ['B']],
    [
      'not true: a blank before the bracket',
      `${FALSE}</IfDefine >\n</IfDefine>\nB`,
      ['1: Expected </IfDefine> but saw </IfDefin>'],
      ['B'],
    ],
    ['not true: others inside', `${FALSE}<A x>\n<IfModule>\n</IfModule>\n</a>\n</IfDefine>\nB`, [], ['B']],
    ['not true: comments count for nothing', `${FALSE}# </IfDefine>\n</IfDefine>\nB`, [], ['B']],
    ['not true: none', `${FALSE}<A>`, ['1: Expected </A> before end of configuration'], []],
  ])('%s', (_name, text, expected, tree) => {
    const reading = readText(text);
    expect(messages(reading)).toEqual(expected);
    expect(outline(reading)).toEqual(tree);
  });
});

describe('conditions in an open world', () => {
  it.each<[string, string[]]>([
    ['IfModule mod_ssl.c', ['A']],
    ['IfModule !mod_ssl.c', ['?A']],
    ['IfModule !mod_authz_core.c', []],
    ['IfModule mod_nobody_knows.c', ['?A']],
    ['IfDefine X', ['?A']],
    ['IfDefine !X', ['?A']],
    ['IfFile /etc/x', ['?A']],
    ['IfDirective WSGIScriptAlias', ['A']],
    ['IfDirective NobodyKnows', ['?A']],
    ['IfSection Nobody', ['?A']],
    ['IfVersion >= 2.4', ['A']],
    ['IfVersion < 2.4', []],
    ['IfVersion ${V}', ['?A']],
  ])('%s', (tag, expected) => {
    const reading = readFragment(`<${tag}>\nA\n</${tag.split(' ')[0]}>\n`);
    expect(outline(reading)).toEqual(expected);
    expect(messages(reading)).toEqual([]);
  });

  it('knows what it has read itself', () => {
    const text = 'Define X\n<IfDefine X>\nA\n</IfDefine>\nUnDefine X\n<IfDefine X>\nB\n</IfDefine>\nC';
    expect(outline(readFragment(text))).toEqual(['A', 'C']);
  });

  it('doubts what is inside what it doubts, and no more than that', () => {
    const text = '<IfDefine X>\n<A>\n<IfModule mod_ssl.c>\nB\n</IfModule>\n</A>\nInclude x\n</X>\n</IfDefine>\nC';
    const reading = readFragment(text);
    expect(outline(reading)).toEqual(['?<A >', '  ?B', 'C']);
    expect(reading.problems.map(({ certainty }) => certainty)).toEqual(['unknown-branch']);
  });

  it('leaves variables that it does not know as they are, without a warning', () => {
    const reading = readFragment('A ${X}\nInclude ${X}/y\nServerRoot ${X}\nLoadModule x_module ${X}');
    expect([outline(reading), reading.warnings, reading.problems]).toEqual([['A ${X}'], [], []]);
  });
});

describe('IfVersion', () => {
  it.each<[string, boolean | string]>([
    ['>= 2.4>', true],
    ['> 2.4.71>', false],
    ['< 2.5>', true],
    ['<= 2.4.71>', true],
    ['= 2.4.71>', true],
    ['== 2.4>', false],
    ['!= 2.4>', true],
    ['!>= 2.4>', false],
    ['2.4.71 >', true],
    ['>= 2.4 >', true],
    ['>= 2.4.>', true],
    ['~ ^2\\.4>', true],
    ['= /^2\\.[02]/>', false],
    ['~ (?i)x>', false],
    ['~ ^2\\.(?=4)>', true],
    ['~ \\Q2.4\\E>', true],
    ['= /^2(?#x)\\.4/>', true],
    ['~ \\p{Greek}>', 'unknown'],
    ['~= 2.4>', "unrecognized operator '~='"],
    ['! 2.4>', "unrecognized operator '!'"],
    ['= /x>', 'Missing delimiting / of regular expression.'],
    ['~ [>', 'Unable to compile regular expression'],
    ['>= 2.4', "<IfVersion> directive missing closing '>'"],
  ])('%s', (text, expected) => {
    const result = testVersion(text.split(' '), '2.4.71');
    expect(result.ok ? result.value : result.message).toBe(expected);
  });
});
