import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import fastGlob from 'fast-glob';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/directives/registry.js';
import { defaultFormat, type FormatOptions, format } from '../../src/format/index.js';
import { parse } from '../../src/grammar/index.js';
import { createSettings } from '../../src/httpd/defaults.js';
import { dumpConfig } from '../../src/httpd/dump/config.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { applyEdits, createSource, decode } from '../../src/text/index.js';

function formatted(text: string, options: Partial<FormatOptions> = {}): string {
  const file = parse(createSource('/a.conf', text));
  return applyEdits(text, format(file, catalogue, { ...defaultFormat, ...options }));
}

test.each<[string, string, string, Partial<FormatOptions>?]>([
  [
    'indents by section',
    '<VirtualHost *:80>\nServerName a\n<Directory /x>\n  Require all granted\n</Directory>\n</VirtualHost>\n',
    '<VirtualHost *:80>\n    ServerName a\n    <Directory /x>\n        Require all granted\n    </Directory>\n</VirtualHost>\n',
  ],
  ['indents by tabs', '<If "1">\n  Options None\n</If>\n', '<If "1">\n\tOptions None\n</If>\n', { indent: 'tab' }],
  [
    'spells names as they are registered',
    '<virtualhost *:80>\nSERVERNAME a\n</VIRTUALHOST>\n',
    '<VirtualHost *:80>\n    ServerName a\n</VirtualHost>\n',
  ],
  ['keeps names that it does not know', 'myDirective x\n', 'myDirective x\n'],
  ['keeps the case of names when told', 'SERVERNAME a\n', 'SERVERNAME a\n', { nameCase: 'keep' }],
  ['leaves one blank between words', 'Alias   /a\t "/b  c"  \n', 'Alias /a "/b  c"\n'],
  ['leaves what a directive splits itself', 'Require  expr  "x"\nAlias   /a  /b\n', 'Require expr  "x"\nAlias /a /b\n'],
  [
    'moves continued lines in',
    'WSGIDaemonProcess app   \\\n threads=5   \\\n   processes=2\n',
    'WSGIDaemonProcess app \\\n    threads=5 \\\n    processes=2\n',
  ],
  ['leaves a word over two lines', 'ServerName exam\\\nple.org\n', 'ServerName exam\\\nple.org\n'],
  ['leaves a quoted word over two lines', 'LogFormat "%h \\\n   %l" x\n', 'LogFormat "%h \\\n   %l" x\n'],
  ['leaves one blank behind a name in quotes', '"Listen"   80\n', '"Listen" 80\n'],
  ['puts no blank before a backslash that a file begins with', '  \\\n  Listen 80\n', '\\\n    Listen 80\n'],
  [
    'puts no blank before a backslash that a line begins with',
    '<If "1">\n  \\\n  Listen 80\n</If>\n',
    '<If "1">\n    \\\n        Listen 80\n</If>\n',
  ],
  ['keeps one empty line', 'Listen 80\n\n\n\nListen 81\n', 'Listen 80\n\nListen 81\n'],
  [
    'keeps as many empty lines as it may',
    'Listen 80\n\n\n\nListen 81\n',
    'Listen 80\n\n\nListen 81\n',
    { maxBlankLines: 2 },
  ],
  ['ends with a line feed', '\n\nListen 80', 'Listen 80\n'],
  ['takes empty lines from the end', 'Listen 80\n\n  \n', 'Listen 80\n'],
  ['moves comments, and leaves their text', '<If "1">\n#  a   b\n</If>\n', '<If "1">\n    #  a   b\n</If>\n'],
  ['keeps CRLF', '<If "1">\r\nOptions None  \r\n</If>\r\n', '<If "1">\r\n    Options None\r\n</If>\r\n'],
  [
    'keeps the blank behind a backslash, which does not continue the line',
    'ServerName a\\ \nListen 80\n',
    'ServerName a\\ \nListen 80\n',
  ],
  [
    'leaves code of Lua',
    '<LuaHookFixups>\n  if x then\n      y()\n  end\n</LuaHookFixups>\n',
    '<LuaHookFixups>\n  if x then\n      y()\n  end\n</LuaHookFixups>\n',
  ],
  [
    'leaves the indentation of what is not closed',
    '<VirtualHost *:80>\n  ServerName a\n   Listen 80\n',
    '<VirtualHost *:80>\n  ServerName a\n   Listen 80\n',
  ],
  ['leaves blanks in the name of a variable', 'ServerName  a${B  C}\n', 'ServerName  a${B  C}\n'],
  ['leaves an empty file', '', ''],
  ['leaves a file of blanks', ' \n\n', ' \n\n'],
])('%s', (_title, text, expected, options) => {
  expect(formatted(text, options)).toBe(expected);
  expect(formatted(expected, options)).toBe(expected);
});

/** What httpd makes of a text, blanks aside. */
function meaning(text: string): string {
  const { tree, problems } = evaluate(
    [{ path: '/a.conf', source: createSource('/a.conf', text) }],
    memoryHost({ '/a.conf': text }),
    createSettings({ world: 'open', platform: 'debian', assumeExists: true }),
  );
  const lines = dumpConfig(tree).replace(/^[ \t]*#.*\n/gm, '');
  return `${lines.replace(/[ \t\r\v\f]+/g, ' ')}\n${problems.map(({ message }) => message.replace(/[ \t\r\v\f]+/g, ' ').replace(/line \d+|:\d+/g, '')).join('\n')}`;
}

describe('does not change what httpd makes of a file', () => {
  const files = [
    ...fastGlob.globSync('examples/**/*.conf'),
    ...fastGlob.globSync('test/conformance/cases/*/main.conf'),
  ];
  test(`${files.length} files`, () => {
    expect(files.length).toBeGreaterThan(600);
    for (const path of files) {
      const text = decode(readFileSync(path));
      const after = formatted(text);
      expect(formatted(after), `${path}, a second time`).toBe(after);
      expect(meaning(after), path).toBe(meaning(text));
    }
  });

  test('of any text', () => {
    const piece = fc.constantFrom(
      '<If "1">',
      '</If>',
      '<VirtualHost *>',
      '</VirtualHost>',
      'ServerName',
      ' ',
      '\t',
      '\n',
      '\\\n',
      '\\',
      '"',
      "'",
      '#',
      'a',
      '\r\n',
      '\0',
      '>',
      '${X}',
      'Define X y',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const after = formatted(text);
        expect(formatted(after)).toBe(after);
        expect(meaning(after)).toBe(meaning(text));
      }),
      { numRuns: 2000 },
    );
  });
});
