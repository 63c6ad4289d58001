import { describe, expect, it } from 'vitest';
import { dumpIncludes } from '../../../src/httpd/dump/includes.js';
import type { MemoryFile } from '../../../src/httpd/host-memory.js';
import { type Files, messages, outline, readFiles, readFragment, words } from './reading.js';

const TREE: Files = {
  '/s/a': 'A',
  '/s/d/10.conf': 'D10',
  '/s/d/9.conf': 'D9',
  '/s/d/B.conf': 'DB',
  '/s/d/.h.conf': 'Dh',
  '/s/d/x~': 'Dx',
  '/s/d/sub/s.conf': 'Ds',
  '/s/link': { link: 'd' },
  '/s/gone': { link: 'nowhere' },
  '/s/loop': { link: 'loop' },
  '/s/pipe': { special: true },
  '/s/secret': { error: 'Permission denied' },
  '/s/empty': null,
  '/s/e/ld': { link: '../d' },
  '/s/e/d/9.conf': 'Ed',
};

function include(path: string, optional = false, files: Files = TREE): string[] {
  const reading = readFiles({ ...files, '/s/main.conf': `Include${optional ? 'Optional' : ''} ${path}\nEnd` });
  return [...messages(reading), ...outline(reading).filter((line) => line !== 'End')];
}

const missing = (path: string): string => `1: Could not open configuration file ${path}: No such file or directory`;

describe('what an Include reads', () => {
  it.each<[string, string[]]>([
    ['a', ['A']],
    ['"a"', ['A']],
    ['/s/a', ['A']],
    ['./d/../a', ['A']],
    ['d', ['Dh', 'D10', 'D9', 'DB', 'Ds', 'Dx']],
    ['d/', ['Dh', 'D10', 'D9', 'DB', 'Ds', 'Dx']],
    ['d/*', ['D10', 'D9', 'DB', 'Ds', 'Dx']],
    ['d/*.conf', ['D10', 'D9', 'DB']],
    ['d/[0-9]*.conf', ['D10', 'D9']],
    ['d/.*', ['Dh']],
    ['d/*/', ['Ds']],
    ['d/*/*.conf', ['Ds']],
    ['*/9.conf', ['D9', missing('/s/e/9.conf'), missing('/s/empty/9.conf')]],
    ['link', ['Dh', 'D10', 'D9', 'DB', 'Ds', 'Dx']],
    ['link/*.conf', ['D10', 'D9', 'DB']],
    ['lin[k]/*.conf', ["1: Include/IncludeOptional: No matches for the wildcard 'lin[k]' in '/s', failing"]],
    ['e/*/9.conf', ['Ed']],
    ['empty', []],
    ['/dev/null', [missing('/dev/null')]],
    ['nope', [missing('/s/nope')]],
    ['gone', [missing('/s/gone')]],
    ['~/a', [missing('/s/~/a')]],
    ['\\a', [missing('/s/\\a')]],
    ['loop', ['1: Could not open configuration file /s/loop: Too many levels of symbolic links']],
    ['secret', ['1: Could not open configuration file /s/secret: Permission denied']],
    ['pipe', ['1: Could not open configuration file /s/pipe: Bad file descriptor']],
    ['a/b', ['1: Could not open configuration file /s/a/b: Not a directory']],
    ['d/*.cnf', ["1: Include/IncludeOptional: No matches for the wildcard '*.cnf' in '/s/d', failing"]],
    ['empty/*', ["1: Include/IncludeOptional: No matches for the wildcard '*' in '/s/empty', failing"]],
    ['no/*', ['1: Include/IncludeOptional: Could not open directory /s/no: No such file or directory']],
    ['a/*', ['1: Include/IncludeOptional: Could not open directory /s/a: Not a directory']],
    ['', ['1: Include takes one argument']],
    ['a # b', ['1: Include takes one argument']],
  ])('%s', (path, expected) => expect(include(path).sort()).toEqual([...expected].sort()));

  it('is in httpd’s order', () => expect(include('d')).toEqual(['Dh', 'D10', 'D9', 'DB', 'Ds', 'Dx']));

  it.each<[string, string[]]>([
    ['nope', []],
    ['gone', []],
    ['no/*', []],
    ['d/*.cnf', []],
    ['*/s.conf', []],
    ['a/*', ['1: Include/IncludeOptional: Could not open directory /s/a: Not a directory']],
    ['secret', ['1: Could not open configuration file /s/secret: Permission denied']],
  ])('IncludeOptional %s', (path, expected) => expect(include(path, true)).toEqual(expected));

  it('sorts names as bytes', () => {
    const files: Record<string, MemoryFile> = {};
    for (const [index, name] of ['\u{10000}', '\ue000', 'z', 'Z', '\udcff'].entries())
      files[`/s/n/${name}`] = `N${index}`;
    expect(include('n', false, files)).toEqual(['N3', 'N2', 'N1', 'N0', 'N4']);
  });
});

describe('where things stand', () => {
  const files = {
    '/s/main.conf': '<A>\nInclude a.conf\n</A>',
    '/s/a.conf': 'B\n\nInclude b.conf\n',
    '/s/b.conf': 'C\n</D>',
  };

  it('has the whole chain for an error, and the frames for a node', () => {
    const reading = readFiles(files);
    expect(reading.problems[0]?.chain).toEqual([
      { file: '/s/main.conf', line: 2 },
      { file: '/s/a.conf', line: 3 },
      { file: '/s/b.conf', line: 2 },
    ]);
    const node = reading.tree.children[0]?.children[1];
    expect([node?.place, node?.frames.map(({ kind, place }) => [kind, place.file])]).toEqual([
      { file: '/s/b.conf', line: 1 },
      [
        ['include', '/s/main.conf'],
        ['include', '/s/a.conf'],
      ],
    ]);
  });

  it('parses a file once and lists each opening', () => {
    const reading = readFiles({ '/s/main.conf': 'Include a\n\nInclude a', '/s/a': 'A' });
    expect(reading.files.map(({ source }) => source.path)).toEqual(['/s/main.conf', '/s/a']);
    expect(dumpIncludes({ reading, problems: reading.problems })).toBe(
      'Included configuration files:\n  (*) /s/main.conf\n    (1) /s/a\n    (3) /s/a\n',
    );
    expect(reading.tree.children.map(({ node }) => node)).toHaveLength(2);
  });

  it('blames the path', () => {
    const [problem] = readFiles({ '/s/main.conf': '\nInclude  "nope"' }).problems;
    expect(problem && words(problem)).toBe('"nope"');
  });

  it('a file has to close what it opens, and cannot close more', () => {
    const reading = readFiles({ '/s/main.conf': '<A>\nInclude a\nInclude b\n</A>', '/s/a': '<B>\n', '/s/b': '</A>' });
    expect(messages(reading)).toEqual([
      '/s/a:1: /s/a:1: <B> was not closed.',
      '/s/b:1: </A> without matching <A> section',
    ]);
  });

  it('takes relative paths from the server root that is in force', () => {
    const reading = readFiles({ '/s/main.conf': 'ServerRoot /s/d/\nInclude a', '/s/d/a': 'A' });
    expect([outline(reading), reading.serverRoot]).toEqual([['A'], '/s/d/']);
  });
});

describe('too many', () => {
  it('128 includes may be open', () => {
    const files: Record<string, string> = {};
    for (let depth = 0; depth < 129; depth++) files[`/s/${depth}`] = `Include ${depth + 1}`;
    const reading = readFiles({ ...files, '/s/main.conf': 'Include 1' });
    expect(messages(reading)).toEqual([
      '/s/128:1: Exceeded maximum include depth of 128, There appears to be a recursion.',
    ]);
    expect(reading.problems[0]?.chain).toHaveLength(129);
  });

  it('128 directories may be in one another', () => {
    const files = { [`/s${'/d'.repeat(129)}/f`]: 'A' };
    expect(include('d', false, files)[0]).toMatch(/exceeds the maximum include directory nesting level of 128/);
    expect(include('d/d', false, files)).toEqual(['A']);
  });

  it('files that include each other twice are given up', () => {
    const reading = readFiles({
      '/s/main.conf': 'Include b\nInclude b\n',
      '/s/b': 'Include main.conf\nInclude main.conf\n',
    });
    expect(reading.problems.at(-1)?.message).toMatch(/multiply beyond all bounds/);
  });
});

describe('what is not there', () => {
  it('is empty when it is taken to be there', () => {
    const text = 'Include no\nInclude no/*\nInclude empty/*\nServerRoot /no\nLoadModule x_module no.so\nA';
    const reading = readFiles({ '/s/main.conf': text, '/s/empty': null }, { assumeExists: true });
    expect([messages(reading), outline(reading)]).toEqual([[], ['A']]);
  });

  it('is not missed where nothing is known', () => {
    const reading = readFragment(
      'Include no\nInclude no/*\nIncludeOptional x\nServerRoot /no\nLoadModule x_module no.so\nA',
    );
    expect([messages(reading), outline(reading)]).toEqual([[], ['A']]);
  });

  it('the main file has no place', () => {
    const [problem] = readFiles({}).problems;
    expect([problem?.message, problem?.place]).toEqual([
      'Could not open configuration file /s/main.conf: No such file or directory',
      null,
    ]);
  });
});
