import { byteLength, firstByte } from '../../../text/encoding.js';
import {
  type ExprMode,
  enterLive,
  failed,
  isLive,
  leaveVariable,
  MAX_STRING_LENGTH,
  matched,
  passCharacter,
  type Scanner,
  token,
} from './scanner.js';
import { stringPart } from './strings.js';
import { type ExprToken, KEYWORDS, OPERATORS } from './tokens.js';

/** Reads the next token each time it is called; null when httpd's scanner has no rule for what follows and aborts (spec 11.2). */
export type ExprLexer = () => ExprToken | null;

const WORD = /[A-Za-z][A-Za-z0-9_]*/y;
const OPERATOR_NAME = /-[A-Za-z_][A-Za-z0-9_]*/y;
const DIGITS = /-?[0-9]+/y;
const BLANKS = /[ \t\n]+/y;
/** Behind `m` any of these delimits; `m_x` is longer as a word. */
const REGEX_START = /\/|m[/#$%^,;:?|\-!.'"]|m_(?![A-Za-z0-9_])/y;

/**
 * The scanner of ap_expr (spec 11.1, 11.2). It is called token by token, as Bison does, because its state depends on what
 * it returned and because a message of a token that is never asked for must not be given.
 */
export function exprLexer(text: string, mode: ExprMode): ExprLexer {
  const scanner: Scanner = { text, mode, at: 0, state: mode === 'string' ? 'string' : 'initial', outer: [], quote: '' };
  let started = false;
  return () => {
    if (!started) {
      started = true;
      return token(scanner, mode === 'condition' ? 'T_EXPR_BOOL' : 'T_EXPR_STRING', 0);
    }
    if (scanner.state === 'initial') return outside(scanner);
    return scanner.state === 'variable' ? inVariable(scanner) : stringPart(scanner);
  };
}

/** The next token outside of strings and variables. */
function outside(scanner: Scanner): ExprToken {
  matched(scanner, BLANKS);
  const { text, at: start } = scanner;
  const char = text.charAt(start);
  if (char === '') return token(scanner, '$end', start);
  if (char === '"' || char === "'") return openString(scanner, char);
  if (isLive(scanner)) return enterLive(scanner);
  if (matched(scanner, REGEX_START) !== null) return regex(scanner, start);
  return word(scanner, start) ?? operator(scanner, start);
}

function openString(scanner: Scanner, quote: string): ExprToken {
  const start = scanner.at++;
  scanner.state = 'string';
  scanner.quote = quote;
  return token(scanner, 'T_STR_BEGIN', start);
}

/** The rest of a regex whose delimiter has just been passed. Without an end it is taken for the end of the text. */
function regex(scanner: Scanner, start: number): ExprToken {
  const { text, at: from } = scanner;
  const close = text.indexOf(text.charAt(from - 1), from);
  const pattern = text.slice(from, close < 0 ? text.length : close);
  scanner.at = from + pattern.length;
  if (byteLength(pattern) >= MAX_STRING_LENGTH) return failed(scanner, 'Regexp too long', start);
  if (close < 0) return token(scanner, '$end', scanner.at);
  const caseless = text.charAt(close + 1) === 'i';
  scanner.at = close + (caseless ? 2 : 1);
  return token(scanner, caseless ? 'T_REGEX_I' : 'T_REGEX', start, pattern);
}

function word(scanner: Scanner, start: number): ExprToken | null {
  const name = matched(scanner, WORD);
  if (name !== null) return token(scanner, KEYWORDS.get(name) ?? 'T_ID', start);
  return matched(scanner, DIGITS) === null ? null : token(scanner, 'T_DIGIT', start);
}

function operator(scanner: Scanner, start: number): ExprToken {
  const { text } = scanner;
  const name = matched(scanner, OPERATOR_NAME);
  if (name !== null) {
    const kind = KEYWORDS.get(name) ?? (name.length === 2 ? 'T_OP_UNARY' : 'T_OP_BINARY');
    return token(scanner, kind, start, name.slice(1));
  }
  const pair = text.slice(start, start + 2);
  const sign = OPERATORS.has(pair) ? pair : text.charAt(start);
  const kind = OPERATORS.get(sign);
  if (kind !== undefined) {
    scanner.at += sign.length;
    return token(scanner, kind, start);
  }
  passCharacter(scanner);
  return failed(scanner, `Parse error near '${firstByte(text, start)}'`, start);
}

/** The next token between `%{` and `}` or `:`. */
function inVariable(scanner: Scanner): ExprToken {
  const { text, at: start } = scanner;
  const char = text.charAt(start);
  if (char === '') return failed(scanner, 'Unterminated string or variable', start);
  if (matched(scanner, WORD) !== null) return token(scanner, 'T_ID', start);
  passCharacter(scanner);
  if (char === '\n') return failed(scanner, 'Unterminated string or variable', start);
  if (char === '}') return leaveVariable(scanner, start);
  if (char === ':') {
    scanner.state = 'argument';
    return token(scanner, "':'", start);
  }
  return failed(scanner, `Invalid character in variable name '${firstByte(text, start)}'`, start);
}
