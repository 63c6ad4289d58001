/**
 * The lexer of Lua 5.3 (llex.c), the version that mod_lua is built with. It works on bytes: each character of its text is one.
 * Messages quote what is in its buffer, so that is kept as Lua keeps it.
 */
export class LuaLexer {
  /** A symbol or a reserved word as it is written, or one of the kinds in angle brackets. */
  token = '';
  /** What a name is called. */
  name = '';
  line = 1;
  readonly #text: string;
  readonly #chunk: string;
  #at = 0;
  #buffer = '';
  #ahead: { readonly token: string; readonly name: string } | null = null;
  #scanned = '';

  /** @param chunk what messages call the text */
  constructor(text: string, chunk: string) {
    this.#text = text;
    this.#chunk = chunk;
  }

  advance(): void {
    const ahead = this.#ahead;
    this.#ahead = null;
    this.token = ahead === null ? this.#scan() : ahead.token;
    this.name = ahead === null ? this.#scanned : ahead.name;
  }

  /** The token behind the current one. */
  peek(): string {
    this.#ahead ??= { token: this.#scan(), name: this.#scanned };
    return this.#ahead.token;
  }

  /** @param near the token that the message quotes; none for an empty one and for a NUL */
  fail(message: string, near: string = this.token): never {
    const place = `${this.#chunk}:${this.line}: ${message}`;
    throw new LuaError(near === '' || near === '\0' ? place : `${place} near ${this.#quoted(near)}`);
  }

  #quoted(token: string): string {
    if (!QUOTED_BY_TEXT.has(token)) return tokenName(token);
    const nul = this.#buffer.indexOf('\0');
    return `'${nul < 0 ? this.#buffer : this.#buffer.slice(0, nul)}'`;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  get #current(): string {
    return this.#text[this.#at] ?? '';
  }

  #isAt(character: string): boolean {
    return this.#current === character;
  }

  #save(): void {
    this.#buffer += this.#current;
    this.#at++;
  }

  /** Passes a line end: `\n`, `\r` or both in any order (`inclinenumber`). */
  #passLineEnd(): void {
    const first = this.#current;
    this.#at++;
    if (isLineEnd(this.#current) && this.#current !== first) this.#at++;
    this.line++;
  }

  #scan(): string {
    this.#buffer = '';
    for (;;) {
      const current = this.#current;
      if (current === '') return '<eof>';
      if (isLineEnd(current)) this.#passLineEnd();
      else if (this.#match(BLANKS) !== '') continue;
      else if (this.#text.startsWith('--', this.#at)) this.#passComment();
      else return this.#scanToken(current);
    }
  }

  #passComment(): void {
    this.#at += 2;
    if (this.#current === '[') {
      const level = this.#openBracket();
      this.#buffer = '';
      if (level > 0) {
        this.#readLong(level, 'comment');
        this.#buffer = '';
        return;
      }
    }
    this.#match(REST_OF_LINE);
  }

  #scanToken(current: string): string {
    const name = this.#match(NAME);
    if (name !== '') {
      this.#buffer = this.#scanned = name;
      return RESERVED.has(name) ? name : '<name>';
    }
    if (current === '"' || current === "'") return this.#readString(current);
    if (current === '[') {
      const level = this.#openBracket();
      if (level > 0) return this.#readLong(level, 'string');
      if (level < 0) this.fail('invalid long string delimiter', '<string>');
      return '[';
    }
    const number = this.#match(NUMERAL);
    if (number !== '') return this.#checkNumber(number);
    const symbol = this.#match(SYMBOL);
    if (symbol.startsWith('.')) this.#buffer = '.';
    return symbol;
  }

  #checkNumber(numeral: string): string {
    this.#buffer = numeral;
    if (!NUMBER.test(numeral)) this.fail('malformed number', '<number>');
    return '<number>';
  }

  /** The level of a long bracket plus 1, its second bracket left; 0 for a lone bracket, -1 for one that lacks the second (`skip_sep`). */
  #openBracket(): number {
    const bracket = this.#match(BRACKET);
    this.#buffer += bracket;
    if (this.#current === bracket[0]) return bracket.length;
    return bracket.length === 1 ? 0 : -1;
  }

  #readLong(level: number, what: 'string' | 'comment'): string {
    const { line } = this;
    this.#at++;
    const close = `]${'='.repeat(level - 1)}]`;
    const end = this.#text.indexOf(close, this.#at);
    const content = this.#text.slice(this.#at, end < 0 ? this.#text.length : end).replace(LINE_ENDS, () => {
      this.line++;
      return '\n';
    });
    if (end < 0) this.fail(`unfinished long ${what} (starting at line ${line})`, '<eof>');
    this.#at = end + close.length;
    // A line end right behind the bracket is no part of the string.
    this.#buffer += `[${content.startsWith('\n') ? content.slice(1) : content}${close}`;
    return '<string>';
  }

  #readString(delimiter: string): string {
    this.#save();
    for (;;) {
      this.#buffer += this.#match(PLAIN);
      const current = this.#current;
      if (current === '') this.fail('unfinished string', '<eof>');
      if (isLineEnd(current)) this.fail('unfinished string', '<string>');
      if (current === '\\') this.#readEscape();
      else {
        this.#save();
        if (current === delimiter) return '<string>';
      }
    }
  }

  /** What an escape stands for takes its place in the buffer. */
  #readEscape(): void {
    const before = this.#buffer;
    this.#save();
    const current = this.#current;
    const simple = SIMPLE_ESCAPES.get(current);
    if (simple !== undefined) {
      this.#at++;
      this.#buffer = before + simple;
    } else if (isLineEnd(current)) {
      this.#passLineEnd();
      this.#buffer = `${before}\n`;
    } else if (current === 'x') {
      this.#save();
      const high = this.#readHex();
      const low = this.#readHex();
      this.#buffer = before + String.fromCharCode(high * 16 + low);
    } else if (current === 'u') this.#buffer = before + this.#readCodePoint();
    else if (current === 'z') {
      this.#at++;
      this.#buffer = before;
      while (this.#match(BLANKS) !== '' || isLineEnd(this.#current)) {
        if (isLineEnd(this.#current)) this.#passLineEnd();
      }
    } else if (current !== '') {
      const digits = this.#match(UP_TO_THREE_DIGITS);
      this.#buffer += digits;
      if (digits === '') this.#failEscape('invalid escape sequence');
      if (Number(digits) > 255) this.#failEscape('decimal escape too large');
      this.#buffer = before + String.fromCharCode(Number(digits));
    }
  }

  #readHex(): number {
    const current = this.#current;
    if (!isHex(current)) this.#failEscape('hexadecimal digit expected');
    this.#save();
    return Number.parseInt(current, 16);
  }

  /** `\u{…}` as UTF-8. */
  #readCodePoint(): string {
    this.#save();
    if (!this.#isAt('{')) this.#failEscape("missing '{'");
    this.#save();
    let code = this.#readHex();
    while (isHex(this.#current)) {
      code = code * 16 + Number.parseInt(this.#current, 16);
      if (code > 0x10ffff) this.#failEscape('UTF-8 value too large');
      this.#save();
    }
    if (!this.#isAt('}')) this.#failEscape("missing '}'");
    this.#at++;
    return utf8(code);
  }

  #failEscape(message: string): never {
    if (this.#current !== '') this.#save();
    this.fail(message, '<string>');
  }
}

/** Carries a message out of the depths of the parser; `checkLua` catches it. */
export class LuaError extends Error {}

/** A token as messages name it (`luaX_token2str`). */
export function tokenName(token: string): string {
  if (token.length > 1) return KINDS.has(token) ? token : `'${token}'`;
  return token >= ' ' && token <= '~' ? `'${token}'` : `'<\\${token.charCodeAt(0)}>'`;
}

const QUOTED_BY_TEXT: ReadonlySet<string> = new Set(['<name>', '<string>', '<number>']);
const KINDS: ReadonlySet<string> = new Set([...QUOTED_BY_TEXT, '<eof>']);
const RESERVED: ReadonlySet<string> = new Set(
  (
    'and break do else elseif end false for function goto if in local nil not or repeat return then true until ' +
    'while'
  ).split(' '),
);

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

const BLANKS = /[ \t\f\v]+/y;
const REST_OF_LINE = /[^\n\r]*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const BRACKET = /\[=*/y;
const LINE_ENDS = /\n\r?|\r\n?/g;
const PLAIN = /[^\\\n\r"']+/y;
const UP_TO_THREE_DIGITS = /[0-9]{0,3}/y;
const SYMBOL = /\.\.?\.?|==|<=|<<|>=|>>|\/\/|~=|::|[\s\S]/y;

/** What is taken for a number (`read_numeral`), which is not yet one (`luaO_str2num`). */
const NUMERAL = /\.?(?:0[xX](?:[pP][-+]?|[0-9A-Fa-f.])*|(?=[0-9])(?:[eE][-+]?|[0-9A-Fa-f.])*)/y;
const NUMBER =
  /^(?:0[xX](?:[0-9A-Fa-f]+(?:\.[0-9A-Fa-f]*)?|\.[0-9A-Fa-f]+)(?:[pP][-+]?[0-9]+)?|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)$/;

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function isHex(character: string): boolean {
  return /^[0-9A-Fa-f]$/.test(character);
}

function utf8(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const bytes: number[] = [];
  let rest = code;
  let first = 0x3f;
  do {
    bytes.unshift(0x80 | (rest & 0x3f));
    rest >>= 6;
    first >>= 1;
  } while (rest > first);
  bytes.unshift(((~first << 1) & 0xff) | rest);
  return String.fromCharCode(...bytes);
}
