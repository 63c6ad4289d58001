import { describe, expect, it } from 'vitest';
import { messages, outline, readFiles, readText } from './reading.js';

describe('-C and -c', () => {
  it('are read before and behind the file, into one tree', () => {
    const reading = readText('B ${X}', { before: ['Define X 1', '  A  ', '# c'], after: ['<C>', 'D', '</C>'] });
    expect(outline(reading)).toEqual(['A', 'B 1', '<C >', '  D']);
    expect(reading.tree.children.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      '-c/-C directives:2',
      '/s/main.conf:1',
      '-c/-C directives:1',
    ]);
  });

  it('have errors without a place, which files that they include have', () => {
    const files = { '/s/main.conf': '</M>', '/s/a': '\n</A>' };
    const { problems, inFiles } = readFiles(files, { before: ['</B>', 'Include a'], after: ['<C>'] });
    expect(problems.map(({ phase, place, chain }) => [phase, place?.file ?? null, chain.length])).toEqual([
      ['commandline', null, 0],
      ['commandline', '/s/a', 1],
      ['read', '/s/main.conf', 1],
      ['commandline', null, 0],
    ]);
    expect(inFiles).toEqual({ problems: 3, includes: 2 });
  });

  it('warnings say how many problems were before them', () => {
    const { warnings } = readText('A ${X}\n</B>\nA ${Y}');
    expect(warnings.map(({ after }) => after)).toEqual([0, 1]);
  });
});

describe('the longest line', () => {
  const LONGEST = 16 * 1024 * 1024 - 1;
  it('has 16 MiB less one', () => {
    expect(messages(readText(`A ${'x'.repeat(LONGEST - 2)}\n`))).toEqual([]);
    const message = 'Error reading /s/main.conf at line 2: Line too long';
    expect(messages(readText(`\n# ${'x'.repeat(LONGEST - 1)}\n</X>`))[0]).toBe(message);
  });

  it('is blamed on the last directive that ran', () => {
    const text = `Define X\n\nA ${'x'.repeat(LONGEST)}\nB`;
    const reading = readText(text);
    expect(messages(reading)).toEqual(['1: Error reading /s/main.conf at line 3: Line too long']);
    expect(outline(reading)).toEqual(['B']);
  });
});
