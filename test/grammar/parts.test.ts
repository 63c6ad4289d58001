import { describe, expect, test } from 'vitest';
import { parse, print } from '../../src/grammar/index.js';
import { joinLine, scanLine } from '../../src/grammar/lines.js';

/** The lines of a text one after the other, as httpd reads them: what the parser, which takes a long text part by part, must agree with. */
function linesOneByOne(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const nul = text.indexOf('\0', at);
    const line = scanLine(text, at, nul < 0 ? text.length : nul);
    const joined = joinLine(text, line).text;
    if (joined !== '') lines.push(joined);
    at = Math.max(line.next, at + 1);
  }
  return lines;
}

/** Longer than a part of the parser's, so that a part ends somewhere in each repetition's neighbourhood. */
const LENGTH = 300_000;

const units: readonly (readonly [name: string, unit: string])[] = [
  ['plain lines', 'Listen 80\n'],
  ['continued lines', 'WSGIDaemonProcess a \\\n  threads=5\n'],
  ['lines continued through empty ones', 'ServerAdmin a\\\\\n\n# b\n'],
  ['CRLF', 'ServerAdmin a \\\r\n  b\r\n\r\n'],
  ['NUL', 'ServerAdmin a\0 \\\nListen 80\n'],
  ['sections', '<VirtualHost *:80>\n  ServerName a\n</VirtualHost>\n'],
  ['one line without end', 'x \\\n'],
  ['empty lines only', '\n'],
  ['backslashes only', '\\\n'],
];

describe('a text of many parts', () => {
  test.each(units)('%s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    const file = parse(text);
    expect(file.lines.map((line) => line.text)).toEqual(linesOneByOne(text));
    expect(print(file)).toBe(text);
  });

  test('a section is open across parts', () => {
    const text = `<VirtualHost *:80>\n${'Listen 80\n'.repeat(30_000)}</VirtualHost>\n`;
    const [section, ...others] = parse(text).body;
    expect(others).toEqual([]);
    expect(section?.type === 'Section' && section.body.length).toBe(30_000);
    expect(section?.span).toEqual({ start: 0, end: text.length - 1 });
  });
});
