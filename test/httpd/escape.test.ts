import { describe, expect, it } from 'vitest';
import { escapeMessage } from '../../src/httpd/escape.js';

describe('messages as httpd prints them', () => {
  it.each([
    ['plain "text"', 'plain "text"'],
    ['a\\b', 'a\\\\b'],
    ['\n\r\t\b\v', '\\n\\r\\t\\b\\v'],
    ['\0\f\x1b\x7f', '\\x00\\x0c\\x1b\\x7f'],
    ['é', '\\xc3\\xa9'],
    ['\udcff', '\\xff'],
    ['\u{1f600}', '\\xf0\\x9f\\x98\\x80'],
  ])('%j', (message, expected) => expect(escapeMessage(message)).toBe(expected));
});
