import fc from 'fast-check';

/** What the grammar could trip over, in pieces. */
const TOKENS = [
  ...[
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\\\n',
    '\\\r\n',
    '\\\\\\\n',
    '\\ \n',
    '\\',
    '\0',
    '\v',
    '\f',
    ' ',
    ' ',
    '\t',
    '    ',
  ],
  ...[
    '<',
    '</',
    '>',
    '<VirtualHost *:80>',
    '</VirtualHost>',
    '<Directory />',
    '</directory>',
    '<If "%{X} > 1">',
    '</If>',
  ],
  ...['</Nobody>', '<a', '</a>', '<a>', '"<a>"', '<>', '</>', '</', '"</a>"', '<b\\\n>'],
  ...['"', "'", '\\"', "\\'", '""', "''", '"a b"', "'a b'", '#', '# note', '${', '}', '${A}', '${A b}', '%{X}'],
  ...[
    'ServerName',
    'a',
    'WSGIScriptAlias / /x',
    'é',
    '日本',
    '😀',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\ud83d',
    '\udc80',
    '\udcff',
  ],
];

/** Configuration texts, likely and unlikely. */
export const configText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...TOKENS), { maxLength: 40, size: 'max' })
  .map((tokens) => tokens.join(''));

/** A text with a range of it that is to be replaced. */
export const editedText = fc
  .record({
    text: configText,
    from: fc.nat(),
    length: fc.nat({ max: 12 }),
    inserted: fc.oneof(configText, fc.constantFrom(...TOKENS)),
  })
  .map(({ text, from, length, inserted }) => {
    const start = from % (text.length + 1);
    return { text, edit: { start, end: Math.min(text.length, start + length), text: inserted } };
  });

const TAGS = ['<a>', '</a>', '<b>', '</b>', '<c x>', '</c>', 'd e', '# f', 'd e \\', '</g>', '<a', '<', '>'];

/** Lines that open and close sections, in and out of order, indented and not: where an edit changes what is far away. */
export const sectionText = sectionLines(30);

/** A short part of such a text. */
export const sectionPart: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '', '\n', ...TAGS, ...TAGS.map((tag) => `${tag}\n`)),
  sectionLines(5),
);

function sectionLines(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom('', '', ' ', '  '), fc.constantFrom(...TAGS)), { maxLength: most, size: 'max' })
    .map((lines) => lines.map(([indent, tag]) => `${indent}${tag}\n`).join(''));
}
