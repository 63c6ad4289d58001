import { byteLength, firstByte } from '../../../text/encoding.js';
import { type ExprToken, type ExprTokenName, KEYWORDS, OPERATORS } from './tokens.js';

/** What the text is read as: a truth value (`<If>`), or a string with variables in it (`Header set`, `ErrorDocument`). */
export type ExprMode = 'condition' | 'string';

/** Reads the next token each time it is called; null when httpd's scanner has no rule for what follows and aborts (spec 11.2). */
export type ExprLexer = () => ExprToken | null;

/** httpd collects strings and regexes in buffers of MAX_STRING_LEN bytes. */
const MAX_STRING_LENGTH = 8192;

const WORD = /[A-Za-z][A-Za-z0-9_]*/y;
const OPERATOR_NAME = /-[A-Za-z_][A-Za-z0-9_]*/y;
const DIGITS = /-?[0-9]+/y;
const BLANKS = /[ \t\n]+/y;
const PLAIN = /[^\\\n"'%}$]+/y;
const OCTAL = /\\[0-7]{1,3}/y;
const DIGIT_ESCAPE = /\\[0-9]+/y;
const REGEX_DELIMITERS = '/#$%^,;:_?|-!.\'"';
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The flex start conditions: outside of everything, in a string, in `%{`, behind the `:` of `%{name:`. */
type State = 'initial' | 'string' | 'variable' | 'argument';

/**
 * The scanner of ap_expr (spec 11.1, 11.2). It is called token by token, as Bison does, because its state depends on what
 * it returned and because a message of a token that is never asked for must not be given.
 */
export function exprLexer(text: string, mode: ExprMode): ExprLexer {
  let at = 0;
  let state: State = 'initial';
  let quote = '';
  let started = false;
  const outer: State[] = [];
  let buffer = '';
  let bufferBytes = 0;
  let bufferStart = 0;

  const token = (name: ExprTokenName, start: number, value = text.slice(start, at)): ExprToken => {
    return { name, value, span: { start, end: at } };
  };
  const failed = (message: string, start: number): ExprToken => token('T_ERROR', start, message);
  const matched = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };

  const begin = (): ExprToken => {
    started = true;
    if (mode === 'condition') return token('T_EXPR_BOOL', 0);
    state = 'string';
    return token('T_EXPR_STRING', 0);
  };

  const initial = (): ExprToken => {
    matched(BLANKS);
    const start = at;
    const char = text.charAt(at);
    if (char === '') return token('$end', start);
    if (char === '"' || char === "'") {
      at++;
      state = 'string';
      quote = char;
      return token('T_STR_BEGIN', start);
    }
    if (char === '/') return regex(start, 1);
    const next = text.charAt(at + 1);
    if (char === '%' && next === '{') return enterVariable(start);
    if (char === '$' && isDigit(next)) return backReference(start);
    const word = matched(WORD);
    if (word !== null) {
      // `m_` is a tie of identifier and regex, which the regex rule wins; `m_x` is longer as an identifier.
      if (char === 'm' && word.length <= 2 && next !== '' && REGEX_DELIMITERS.includes(next)) {
        if (word === 'm' || word === 'm_') return regex(start, 2);
      }
      return token(KEYWORDS.get(word) ?? 'T_ID', start);
    }
    if (matched(DIGITS) !== null) return token('T_DIGIT', start);
    const name = matched(OPERATOR_NAME);
    if (name !== null) {
      return token(KEYWORDS.get(name) ?? (name.length === 2 ? 'T_OP_UNARY' : 'T_OP_BINARY'), start, name.slice(1));
    }
    const sign = OPERATORS.has(char + next) ? char + next : char;
    const operator = OPERATORS.get(sign);
    if (operator !== undefined) {
      at += sign.length;
      return token(operator, start);
    }
    at += characterLength(text, at);
    return failed(`Parse error near '${firstByte(text, start)}'`, start);
  };

  const enterVariable = (start: number): ExprToken => {
    at += 2;
    outer.push(state);
    state = 'variable';
    return token('T_VAR_BEGIN', start);
  };

  const backReference = (start: number): ExprToken => {
    at += 2;
    return token('T_REGEX_BACKREF', start, text.charAt(start + 1));
  };

  const variable = (): ExprToken => {
    const start = at;
    const char = text.charAt(at);
    if (char === '') return failed('Unterminated string or variable', start);
    if (matched(WORD) !== null) return token('T_ID', start);
    at += characterLength(text, at);
    if (char === '\n') return failed('Unterminated string or variable', start);
    if (char === '}') {
      state = outer.pop() ?? 'initial';
      return token('T_VAR_END', start);
    }
    if (char === ':') {
      state = 'argument';
      return token("':'", start);
    }
    return failed(`Invalid character in variable name '${firstByte(text, start)}'`, start);
  };

  /** Both in a string and in the argument of `%{name:argument}`: text up to something live, or the live thing itself. */
  const string = (): ExprToken | null => {
    bufferStart = at;
    for (;;) {
      const start = at;
      const char = text.charAt(at);
      const next = text.charAt(at + 1);
      if (char === '') {
        if (state === 'argument' || mode === 'condition') return failed('Unterminated string or variable', start);
        state = 'initial';
        return takeBuffer();
      }
      const closes = state === 'string' ? char === quote : char === '}';
      const live = (char === '%' && next === '{') || (char === '$' && isDigit(next));
      if (closes || live) {
        if (buffer !== '') return takeBuffer();
        if (live) return char === '%' ? enterVariable(start) : backReference(start);
        at++;
        const closed = state === 'string';
        state = closed ? 'initial' : (outer.pop() ?? 'initial');
        return token(closed ? 'T_STR_END' : 'T_VAR_END', start);
      }
      // The scanner has no rule for a quote in an argument, nor for a final backslash.
      if (state === 'argument' && (char === '"' || char === "'")) return null;
      if (char === '\n') {
        at++;
        return failed('Unterminated string or variable', start);
      }
      const piece = char === '\\' ? escaped() : (matched(PLAIN) ?? single());
      if (piece === null) return null;
      if (typeof piece !== 'string') return piece;
      buffer += piece;
      bufferBytes += byteLength(piece);
      if (bufferBytes >= MAX_STRING_LENGTH) return failed('String too long', start);
    }
  };

  const single = (): string => text.charAt(at++);

  const escaped = (): string | ExprToken | null => {
    const start = at;
    const digits = matched(DIGIT_ESCAPE);
    if (digits !== null) {
      at = start;
      const octal = matched(OCTAL);
      if (octal === null || octal.length < digits.length) {
        at = start + digits.length;
        return failed('Bad escape sequence', start);
      }
      const code = Number.parseInt(octal.slice(1), 8);
      if (code > 0xff) return failed('Escape sequence out of bound', start);
      return String.fromCharCode(code < 0x80 ? code : 0xdc00 + code);
    }
    at++;
    const char = text.charAt(at);
    if (char === '') return null;
    at++;
    return ESCAPES[char] ?? char;
  };

  const takeBuffer = (): ExprToken => {
    // httpd copies the buffer as a C string.
    const value = buffer.split('\0', 1)[0] ?? '';
    buffer = '';
    bufferBytes = 0;
    return token('T_STRING', bufferStart, value);
  };

  const regex = (start: number, opening: number): ExprToken => {
    const delimiter = text.charAt(start + opening - 1);
    const from = start + opening;
    const close = text.indexOf(delimiter, from);
    const pattern = text.slice(from, close < 0 ? text.length : close);
    at = from + pattern.length;
    if (byteLength(pattern) >= MAX_STRING_LENGTH) return failed('Regexp too long', start);
    if (close < 0) return token('$end', at);
    at = close + 1;
    const caseless = text.charAt(at) === 'i';
    if (caseless) at++;
    return token(caseless ? 'T_REGEX_I' : 'T_REGEX', start, pattern);
  };

  return () => {
    if (!started) return begin();
    if (state === 'initial') return initial();
    return state === 'variable' ? variable() : string();
  };
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** How many UTF-16 units the character at `at` takes. */
function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
