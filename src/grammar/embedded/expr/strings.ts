import { byteLength } from '../../../text/encoding.js';
import {
  enterLive,
  failed,
  isLive,
  leaveVariable,
  MAX_STRING_LENGTH,
  matched,
  type Scanner,
  token,
} from './scanner.js';
import type { ExprToken } from './tokens.js';

const PLAIN = /[^\\\n"'%}$]+/y;
const OCTAL = /^\\[0-7]{1,3}$/;
const DIGIT_ESCAPE = /\\[0-9]+/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The next token in a string or in the argument of `%{name:argument}`: text up to something live, or the live thing itself;
 * null where httpd's scanner has no rule.
 */
export function stringPart(scanner: Scanner): ExprToken | null {
  const start = scanner.at;
  let buffer = '';
  let bytes = 0;
  while (!isTextOver(scanner)) {
    const from = scanner.at;
    const piece = textPiece(scanner);
    if (typeof piece !== 'string') return piece;
    buffer += piece;
    bytes += byteLength(piece);
    if (bytes >= MAX_STRING_LENGTH) return failed(scanner, 'String too long', from);
  }
  if (scanner.at === scanner.text.length) return atEnd(scanner, start, buffer);
  if (buffer !== '') return collected(scanner, start, buffer);
  return isLive(scanner) ? enterLive(scanner) : close(scanner);
}

function isTextOver(scanner: Scanner): boolean {
  const { text, at, state, quote } = scanner;
  return at === text.length || text.charAt(at) === (state === 'string' ? quote : '}') || isLive(scanner);
}

/** The end of the text closes what was read as a string as a whole; anything else is still open. */
function atEnd(scanner: Scanner, start: number, buffer: string): ExprToken {
  if (scanner.state === 'argument' || scanner.mode === 'condition') {
    return failed(scanner, 'Unterminated string or variable', scanner.at);
  }
  scanner.state = 'initial';
  return collected(scanner, start, buffer);
}

/** httpd copies its buffer as a C string, up to a NUL. */
function collected(scanner: Scanner, start: number, buffer: string): ExprToken {
  return token(scanner, 'T_STRING', start, buffer.split('\0', 1)[0] ?? '');
}

function close(scanner: Scanner): ExprToken {
  const start = scanner.at++;
  if (scanner.state === 'argument') return leaveVariable(scanner, start);
  scanner.state = 'initial';
  return token(scanner, 'T_STR_END', start);
}

/** What stands next, as its value has it. A quote in an argument has no rule, nor has a final backslash. */
function textPiece(scanner: Scanner): string | ExprToken | null {
  const { text, at: start, state } = scanner;
  const char = text.charAt(start);
  if (state === 'argument' && (char === '"' || char === "'")) return null;
  if (char === '\\') return escaped(scanner);
  const plain = matched(scanner, PLAIN);
  if (plain !== null) return plain;
  scanner.at++;
  return char === '\n' ? failed(scanner, 'Unterminated string or variable', start) : char;
}

function escaped(scanner: Scanner): string | ExprToken | null {
  const start = scanner.at;
  const digits = matched(scanner, DIGIT_ESCAPE);
  if (digits !== null) return octal(scanner, digits, start);
  const char = scanner.text.charAt(start + 1);
  if (char === '') return null;
  scanner.at = start + 2;
  return ESCAPES[char] ?? char;
}

/** flex takes the longest rule: that of escapes in general, where more digits follow than an octal number has, or others. */
function octal(scanner: Scanner, digits: string, start: number): string | ExprToken {
  if (!OCTAL.test(digits)) return failed(scanner, 'Bad escape sequence', start);
  const code = Number.parseInt(digits.slice(1), 8);
  if (code > 0xff) return failed(scanner, 'Escape sequence out of bound', start);
  return String.fromCharCode(code < 0x80 ? code : 0xdc00 + code);
}
