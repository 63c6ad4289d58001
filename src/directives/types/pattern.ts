import { checkRegex } from '../../grammar/embedded/regex.js';
import { type ArgumentType, such } from '../args.js';

/** A regular expression that httpd compiles when it reads it. */
export function regex(
  label: string,
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> = {},
): ArgumentType {
  return such(label, (value) => checkRegex(value).ok, message, extra);
}
