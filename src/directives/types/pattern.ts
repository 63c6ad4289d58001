import { checkRegex } from '../../grammar/embedded/regex.js';
import { type ArgumentType, such } from '../args.js';
import type { Fault } from '../fault.js';

/** A regular expression that httpd compiles when it reads it. */
export function regex(
  label: string,
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> = {},
): ArgumentType {
  return such(label, (value) => checkRegex(value).ok, message, { wrongPart, ...extra });
}

/** That a regular expression cannot be compiled, in the directive's words, at the character that is to blame; or `null`. */
export function patternFault(pattern: string, message: string): Fault | null {
  return checkRegex(pattern).ok ? null : { message, ...wrongPart(pattern) };
}

function wrongPart(pattern: string): { readonly start: number; readonly end: number } {
  const result = checkRegex(pattern);
  const start = result.ok ? 0 : Math.min(result.offset, Math.max(0, pattern.length - 1));
  return { start, end: start + 1 };
}
