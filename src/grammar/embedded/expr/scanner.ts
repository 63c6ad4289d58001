import type { ExprToken, ExprTokenName } from './tokens.js';

/** What the text is read as: a truth value (`<If>`), or a string with variables in it (`Header set`, `ErrorDocument`). */
export type ExprMode = 'condition' | 'string';

/** The flex start conditions: outside of everything, in a string, in `%{`, behind the `:` of `%{name:`. */
type State = 'initial' | 'string' | 'variable' | 'argument';

/** How far the scanner of ap_expr has come, and what it has to remember from one token to the next. */
export interface Scanner {
  readonly text: string;
  readonly mode: ExprMode;
  at: number;
  state: State;
  /** The states to go back to behind the `}` of each open `%{`. */
  readonly outer: State[];
  /** What closes the string. */
  quote: string;
}

/** httpd collects strings and regexes in buffers of MAX_STRING_LEN bytes. */
export const MAX_STRING_LENGTH = 8192;

/** The token from `start` to where the scanner is; its text is its value unless told otherwise. */
export function token(scanner: Scanner, name: ExprTokenName, start: number, value?: string): ExprToken {
  const { text, at: end } = scanner;
  return { name, value: value ?? text.slice(start, end), span: { start, end } };
}

/** The token that stands for a message of the scanner. */
export function failed(scanner: Scanner, message: string, start: number): ExprToken {
  return token(scanner, 'T_ERROR', start, message);
}

/** Passes what a sticky pattern matches. */
export function matched(scanner: Scanner, pattern: RegExp): string | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text)?.[0] ?? null;
  if (found !== null) scanner.at += found.length;
  return found;
}

/** Passes one character, which may take two UTF-16 units. */
export function passCharacter(scanner: Scanner): void {
  scanner.at += (scanner.text.codePointAt(scanner.at) ?? 0) > 0xffff ? 2 : 1;
}

/** `%{` or a reference to a group of a regex (`$0` to `$9`), which count in strings as well as outside of them. */
export function isLive({ text, at }: Scanner): boolean {
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  return (char === '%' && next === '{') || (char === '$' && next >= '0' && next <= '9');
}

/** The token of what `isLive` has seen. */
export function enterLive(scanner: Scanner): ExprToken {
  const start = scanner.at;
  scanner.at += 2;
  if (scanner.text.charAt(start) === '$') {
    return token(scanner, 'T_REGEX_BACKREF', start, scanner.text.charAt(start + 1));
  }
  scanner.outer.push(scanner.state);
  scanner.state = 'variable';
  return token(scanner, 'T_VAR_BEGIN', start);
}

/** The token of the `}` that ends a variable, which has been passed. */
export function leaveVariable(scanner: Scanner, start: number): ExprToken {
  scanner.state = scanner.outer.pop() ?? 'initial';
  return token(scanner, 'T_VAR_END', start);
}
