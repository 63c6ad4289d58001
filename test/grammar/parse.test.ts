import { expect, test } from 'vitest';
import { parse } from '../../src/grammar/index.js';
import { outline } from './outline.js';

/** Source, and the outline of its tree. */
const cases: Readonly<Record<string, readonly [source: string, outline: string]>> = {
  'directives and comments': [
    'ServerName a\n\n# note # more\nListen 80 http',
    '1 ServerName [a]\n3 # note # more\n4 Listen [80] [http]',
  ],
  'a name may be quoted': ['"Server Name" a\n\'X\'b', '1 Server Name [a]\n2 X [b]'],
  'one > is taken off a name': ['ServerName> a\nX>> b', '1 ServerName [a]\n2 X> [b]'],
  'an empty first word': ['"" a', '1  [a]'],
  nesting: ['<A x>\n  <B>\n    C\n  </B>\n  D\n</A>\nE', '1-6 <A [x]>\n  2-4 <B>\n    3 C\n  5 D\n7 E'],
  'names are told apart without regard to case': ['<Files a>\n</FILES>', '1-2 <Files [a]>'],
  'a quoted tag is a tag': ['"<A" b>\n"</A>"\n\'<A>\'\n\'</A>\'', '1-2 <A [b]>\n3-4 <A>'],
  'the argument ends before the last > behind the name': [
    '<A b > c>\n</A>\n<A> /b>\n</A>\n<A b>>\n</A>\n<A "b>c"\n</A>\n<A /b> # see -> x\n</A>',
    '1-2 <A [b] [>] [c]>\n3-4 <A [/b]>\n5-6 <A [b>]>\n7-8 <A [b]>\n9-10 <A [/b>] [#] [see] [-]>',
  ],
  'a tag without > opens a section all the same': [
    '<A b\n</A>\n<A\n</A>\n<A> b\n</A>',
    '1-2 <A [b]\n3-4 <A\n5-6 <A [b]',
  ],
  'a blank behind < makes a nameless section': ['< A>\n</>\n<>\n</>', '1-2 < [A]>\n3-4 <>'],
  'no section on one line': ['<A> b </A>\n</A>', '1-2 <A [b] [</A]>'],
  'of a close tag the first word counts': ['<A>\n</A> b\n<A>\n</A > b\n<A>\n</A', '1-2 <A>\n3-4 <A>\n5-6 <A>'],
  'tags in comments are none': ['# <A>\n#</A>', '1 # <A>\n2 #</A>'],
  'a variable is no tag': ['${A}\n<${B} ${C}>\n</${B}>', '1 ${A}\n2-3 <${B} [${C}]>'],
  'a continued tag': ['<A \\\n b>\n<\\\n/A>', '2-4 <A [b]>'],
  'a stray close tag': ['</A>\nB\n<C>\n</A>\n</C>', '1 stray </A>\n2 B\n3-5 <C>\n  4 stray </A>'],
  'a section that misses its close tag ends with the one around it': [
    '<A>\n  <B>\n    C\n</A>\nD',
    '1-4 <A>\n  2-unclosed <B>\n    3 C\n5 D',
  ],
  'or with the file': ['<A>\n  <B>\n    C\n', '1-unclosed <A>\n  2-unclosed <B>\n    3 C'],
  'or before the next of its name in the same column': [
    '<VirtualHost a>\n  X\n\n<VirtualHost b>\n  Y\n</VirtualHost>\nZ',
    '1-unclosed <VirtualHost [a]>\n  2 X\n4-6 <VirtualHost [b]>\n  5 Y\n7 Z',
  ],
  'together with those inside': [
    '<A>\n  <B>\n    C\n<A>\n</A>\n',
    '1-unclosed <A>\n  2-unclosed <B>\n    3 C\n4-5 <A>',
  ],
  'or before a section further left': [
    '<A>\n  <B>\n    C\n<D>\n</D>\n</A>',
    '1-6 <A>\n  2-unclosed <B>\n    3 C\n  4-5 <D>',
  ],
  'but not before another section in its column': ['<A>\n<B>\n</B>\nC', '1-unclosed <A>\n  2-3 <B>\n  4 C'],
  'sections that are closed nest whatever their columns': ['<A>\n<A>\n</A>\n</A>', '1-4 <A>\n  2-3 <A>'],
  'several in a row': ['<A>\n<A>\n<A>\nB', '1-unclosed <A>\n2-unclosed <A>\n3-unclosed <A>\n  4 B'],
};

test.each(Object.entries(cases))('%s', (_about, [source, expected]) => {
  expect(outline(parse(source))).toBe(expected);
});

test.each([
  ['«ServerName» a', 'ServerName'],
  ['«ServerName»> a', 'ServerName'],
  ['«"ServerName"» a', 'ServerName'],
  ['<«Directory» a>', 'Directory'],
  ['<«Directory»>', 'Directory'],
  ['"<«Directory»" a>', 'Directory'],
  ['"<«Directory»', 'Directory'],
  ['</«Directory»> a', 'Directory'],
  ['"</«Directory»>"', 'Directory'],
  ['<\\\n«Dir\\\nectory» a>', 'Directory'],
])('the name in %s', (marked, value) => {
  const text = marked.replace(/[«»]/g, '');
  const [line] = parse(text).lines;
  if (line === undefined || line.type === 'Comment') throw new Error('a name was expected');
  const span = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  expect([line.name.value, line.name.span]).toEqual([value, span]);
});

test('sections reach from tag to tag, or to their last line', () => {
  const [closed, unclosed] = parse('<A>\nB\n</A> \n<C>\nD # d\n\n').body;
  expect([closed?.span, unclosed?.span]).toEqual([
    { start: 0, end: 10 },
    { start: 12, end: 21 },
  ]);
});

test('a tree is JSON without what can be told from the rest', () => {
  expect(JSON.parse(JSON.stringify(parse('<A>\n# b\n</A>\n</C>').body))).toMatchObject([
    {
      type: 'Section',
      open: { type: 'Tag', complete: true },
      body: [{ type: 'Comment', text: '# b' }],
      close: { type: 'CloseTag' },
    },
    { type: 'Invalid', reason: 'unmatched-close', span: { start: 13, end: 17 } },
  ]);
});
