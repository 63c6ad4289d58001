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
