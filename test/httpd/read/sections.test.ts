import { describe, expect, it } from 'vitest';
import { messages, outline, readText, words } from './reading.js';

describe('sections', () => {
  it.each<[string, string, string[]]>([
    ['a tag without arguments hands its bracket over', '<Directory>\n</Directory>', ['<Directory >']],
    ['or one that it has not', '<Directory\n</Directory>', ['<Directory >']],
    ['also in quotes', '"<Directory>"\n</Directory>', ['<Directory >']],
    ['the registered spelling', '<virtualhost *>\nservername x\n</VIRTUALHOST>', ['<VirtualHost *>', '  ServerName x']],
    ['the written one of what is not known', '<foo a>\n</FOO>', ['<foo a>']],
    ['any name loses one bracket', 'ServerName> x', ['ServerName x']],
    ['an empty first word drops the line', '"" x', []],
    ['close tags are read by their first word', '<A>\n</A> B', ['<A >']],
    ['close tags in quotes', '<A>\n"</A>" B', ['<A >']],
    ['white space before the bracket is a name of its own', '< A>\n</>', ['< A>']],
  ])('%s', (_name, text, tree) => {
    const reading = readText(text);
    expect(messages(reading)).toEqual([]);
    expect(outline(reading)).toEqual(tree);
  });

  it.each<[string, string, string[], string[]]>([
    ['not open', 'A\n</B>\nC', ['2: </B> without matching <B> section'], ['A', 'C']],
    ['without bracket', '<A>\n</A\nC', ["2: </A> directive missing closing '>'"], ['<A >', 'C']],
    ['another is open', '<A>\n</B>\nC\n</A>', ['2: Expected </A> but saw </B>'], ['<A >', '  C']],
    ['the outer one', '<A>\n<B>\n</A>\nC', ['3: Expected </B> but saw </A>'], ['<A >', '  <B >', 'C']],
    [
      'all are reported',
      '</A>\n<B>\n</C>\n',
      [
        '1: </A> without matching <A> section',
        '3: Expected </B> but saw </C>',
        '2: /s/main.conf:2: <B> was not closed.',
      ],
      ['<B >'],
    ],
    [
      'not closed, innermost first',
      '<A>\n<B>\nC',
      ['1: /s/main.conf:2: <B> was not closed.\n/s/main.conf:1: <A> was not closed.'],
      ['<A >', '  <B >', '    C'],
    ],
  ])('goes on behind an error: %s', (_name, text, expected, tree) => {
    const reading = readText(text);
    expect(messages(reading)).toEqual(expected);
    expect(outline(reading)).toEqual(tree);
  });

  it('shows the wrong tag, and the section that is open', () => {
    const [problem] = readText('<A>\n  </B> c\n').problems;
    expect(problem && words(problem)).toBe('</B>');
    expect(problem?.related.map(({ location, message }) => [location.span.start, message])).toEqual([
      [0, '<A> is open here'],
    ]);
  });

  it('knows where a section is closed', () => {
    const [node] = readText('<A>\n </A> x\n').tree.children;
    expect(node?.close?.span).toEqual({ start: 5, end: 11 });
  });

  it.each<[string, string]>([
    ['a tag', '<a>\n'],
    ['a close tag', '</a>\n'],
    ['a condition that is true', '<IfModule core.c>\n'],
    ['a condition that is not', '<IfModule no.c>\n'],
    ['both kinds of tag', '<a>\n<IfModule core.c>\n</a>\n'],
  ])('does not mind 20,000 times %s', (_name, text) => {
    const { problems } = readText(text.repeat(20_000));
    expect(problems.length).toBeLessThanOrEqual(10_001);
  });
});
