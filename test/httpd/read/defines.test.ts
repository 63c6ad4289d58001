import { describe, expect, it } from 'vitest';
import { messages, outline, readText, warnings, words } from './reading.js';

const undefinedVariable = (name: string): string => `AH00111: Config variable \${${name}} is not defined`;

describe('variables', () => {
  it.each<[string, string, string[], string[]]>([
    ['a value', 'Define X 1\nA ${X}', ['A 1'], []],
    ['names in any case', 'Define x 1\nA ${X}', ['A 1'], []],
    ['words with blanks come apart', 'Define X "b c"\nA ${X}', ['A b c'], []],
    ['a name of a directive', 'Define X Listen\n${X} 80', ['Listen 80'], []],
    ['a whole tag', 'Define X <A>\n${X}\n</A>', ['<A >'], []],
    ['a close tag', 'Define X </A>\n<A>\n${X}\nB', ['<A >', 'B'], []],
    ['an empty line', 'Define X " "\n${X}', [], []],
    ['no comment', 'Define X "# y"\n${X}', ['# y'], []],
    ['not twice', 'Define A x${B}\nDefine B 2\nC ${A}', ['C x${B}'], [undefinedVariable('B')]],
    ['names run to the first brace', 'A ${B${C}}', ['A ${B${C}}'], [undefinedVariable('B${C')]],
    ['without a brace it is text', 'A ${B $C $', ['A ${B $C $'], []],
    ['there is no escape', 'Define X 1\nA \\${X} $${X}', ['A \\1 $1'], []],
    ['a colon is of a rewrite map', 'A ${m:k}', ['A ${m:k}'], []],
    ['the environment', 'A ${HOME} ${EMPTY}.', ['A /h .'], []],
    ['whose names have a case', 'A ${home}', ['A ${home}'], [undefinedVariable('home')]],
    ['Define hides the environment', 'Define home 2\nA ${HOME}', ['A 2'], []],
    ['no value without one', 'Define X\nA ${X}', ['A ${X}'], [undefinedVariable('X')]],
    ['which keeps the one that is there', 'Define X 1\nDefine X\nA ${X}', ['A 1'], []],
    ['UnDefine', 'Define X 1\nUnDefine x\nA ${X}', ['A ${X}'], [undefinedVariable('X')]],
    ['not in comments', '# ${X}', [], []],
    ['not in what is skipped', '<IfDefine N>\nA ${X}\n</IfDefine>', [], []],
  ])('%s', (_name, text, tree, warned) => {
    const reading = readText(text, {}, { HOME: '/h', EMPTY: '' });
    expect(outline(reading)).toEqual(tree);
    expect(warnings(reading)).toEqual(warned);
    expect(messages(reading)).toEqual([]);
  });

  it('the settings may have values that the environment has not', () => {
    expect(outline(readText('A ${X}', { values: new Map([['X', '1']]) }))).toEqual(['A 1']);
  });

  it.each<[string, string, string]>([
    ['Define', '1: Define takes 1-2 arguments', 'Define'],
    ['Define a b c', '1: Define takes 1-2 arguments', 'c'],
    ['Define a:b', "1: Variable name must not contain ':'", 'a:b'],
    ['UnDefine a:b', "1: Variable name must not contain ':'", 'a:b'],
  ])('%s', (text, message, wrong) => {
    const reading = readText(text);
    expect(messages(reading)).toEqual([message]);
    expect(reading.problems.map(words)).toEqual([wrong === 'Define' ? '' : wrong]);
  });

  it('keeps the defines in httpd’s order, in which the last takes the place of one that goes', () => {
    const reading = readText('Define A 1\nDefine B\nDefine C 3\nUnDefine A', { defines: ['Y=1'] });
    expect(reading.defines.map(({ name, value }) => [name, value])).toEqual([
      ['Y=1', null],
      ['C', '3'],
      ['B', null],
    ]);
  });

  it('leads from an expanded line back to the variable', () => {
    const [node] = readText('Define X "b c"\nA ${X} d').tree.children;
    expect(node?.line.text).toBe('A b c d');
    expect(node?.line.pieces.map(({ at, source }) => [at, source.start, source.end])).toEqual([
      [0, 15, 17],
      [2, 17, 21],
      [5, 21, 23],
    ]);
  });

  it.each([
    ['values that double', `Define A xxxxxxxxxx\n${'Define A ${A}${A}\n'.repeat(60)}`],
    ['a large value used often', `Define A ${'x'.repeat(1 << 20)}\n${'B ${A}\n'.repeat(5000)}`],
  ])('stops at %s', (_name, text) => {
    const { problems } = readText(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/multiply beyond all bounds/);
  });
});
