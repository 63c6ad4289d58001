import { encode } from '../text/index.js';

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\v': '\\v',
};

/** A message as httpd prints it (`ap_escape_errorlog_item`, spec 1.7): controls and every byte from 0x7F on as backslash sequences. */
export function escapeMessage(message: string): string {
  return message.replace(/[\\\0-\x1f]|[^\0-\x7e]+/g, (found) => NAMED[found] ?? hexadecimal(found));
}

function hexadecimal(text: string): string {
  return Array.from(encode(text), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

/** `MAX_STRING_LEN` without what ends the line: longer log lines are cut. */
const LONGEST_LINE = 8190;

/** Behind the places of 128 files there may be no room for what is wrong, which is said nowhere else: so much is kept (httpd cuts it). */
const LEAST_KEPT = 1000;

/** A message on a line, behind so many bytes of something else, as httpd prints it: escaped, and cut before what does not fit. */
export function escapeLine(message: string, before = 0): string {
  const escaped = escapeMessage(message);
  const room = Math.max(LEAST_KEPT, LONGEST_LINE - before);
  if (escaped.length <= room) return escaped;
  let end = 0;
  for (const { index, 0: unit } of escaped.matchAll(/\\x..|\\.|[^\\]/g)) {
    if (index + unit.length > room) break;
    end = index + unit.length;
  }
  return escaped.slice(0, end);
}
