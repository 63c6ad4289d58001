import { expect, test } from 'vitest';
import { parse, pathAt, walk } from '../../src/grammar/index.js';

test('walk enters statements in file order, with the sections around them, and leaves sections', () => {
  const steps: string[] = [];
  const names = (sections: readonly { open: { name: { value: string } } }[]): string =>
    sections.map(({ open }) => open.name.value).join('/');
  walk(parse('<A>\nB\n<C>\n</C>\n</A>\n# d'), {
    enter: (statement, ancestors) => steps.push(`${statement.type} in ${names(ancestors)}`),
    leave: (section, ancestors) => steps.push(`leave ${section.open.name.value} to ${names(ancestors)}`),
  });
  expect(steps).toEqual([
    'Section in ',
    'Directive in A',
    'Section in A',
    'leave C to A',
    'leave A to ',
    'Comment in ',
  ]);
});

test('walk goes as deep as a file may nest', () => {
  let depth = 0;
  walk(parse('<a>\n'.repeat(20_000) + '</a>\n'.repeat(20_000)), {
    enter: (_statement, ancestors) => {
      depth = Math.max(depth, ancestors.length);
    },
  });
  expect(depth).toBe(19_999);
});

/** `|` is the cursor; then the sections around it, its line and its word. */
test.each([
  ['|', '', null, null],
  ['Serv|erName a', '', 'ServerName a', 'ServerName'],
  ['|ServerName a', '', 'ServerName a', 'ServerName'],
  ['ServerName| a', '', 'ServerName a', 'ServerName'],
  ['ServerName a|', '', 'ServerName a', 'a'],
  ['ServerName  | a', '', 'ServerName   a', null],
  ['ServerName  |\nX', '', 'ServerName', null],
  ['ServerName \\\n  |\nX', '', 'ServerName', null],
  ['X\n|\nY', '', null, null],
  ['X\n|', '', null, null],
  ['# a|b', '', '# ab', null],
  ['<A "b|c">\n</A>', 'A', '<A "bc">', '"bc"'],
  ['<A b>|\n</A>', 'A', '<A b>', null],
  ['<A b> |\n</A>', 'A', '<A b>', null],
  ['<A>\n|\n</A>', 'A', null, null],
  ['<A>\n  |X\n</A>', 'A', 'X', 'X'],
  ['<A>\n  X\n  |\n  Y\n</A>', 'A', null, null],
  ['<A>\n</|A>', 'A', '</A>', 'A'],
  ['<A>\n</A> |\n', 'A', '</A>', null],
  ['<A>\n</A>\n|', '', null, null],
  ['<A>\n<B>\n</B>\n|</A>', 'A', '</A>', null],
  ['<A>\n  X\n  |', 'A', null, null],
  ['<A>\n  <B>\n  |\n</A>\n', 'A/B', null, null],
  ['<A>\n  |\n<A>\n</A>', 'A', null, null],
  ['</|A>', '', '</A>', 'A'],
])('the cursor in %j', (marked, sections, line, word) => {
  const path = pathAt(parse(marked.replace('|', '')), marked.indexOf('|'));
  expect([
    path.sections.map(({ open }) => open.name.value).join('/'),
    path.line?.text ?? null,
    path.word?.raw ?? null,
  ]).toEqual([sections, line, word]);
});
