import { type ArgumentType, such } from '../args.js';
import { atoi, strtol } from '../types/number.js';

/** The types of the first arguments of directives, by name; arguments behind them are not looked at. */
export type FirstArguments = Readonly<Record<string, readonly ArgumentType[]>>;

/** The same type for the first argument of each of some directives. */
export function forEach(names: readonly string[], type: ArgumentType): FirstArguments {
  return Object.fromEntries(names.map((name) => [name, [type]]));
}

/** What begins with a digit and is a number within a range for `atoi`: handlers that ask for the one and for the other. */
export function digitsWithin(least: number, most: number, noDigits: string, outside: string): ArgumentType {
  const hasDigits = (value: string): boolean => /^\d/.test(value);
  return such(
    'number',
    (value) => hasDigits(value) && atoi(value) >= least && atoi(value) <= most,
    (value) => (hasDigits(value) ? outside : noDigits),
    { range: `${least} to ${most}` },
  );
}

/** A domain of a cookie, of which the message names the first character that may not be there. */
export function cookieDomain(message: (character: string, value: string) => string): ArgumentType {
  const wrong = /[^0-9A-Za-z.-]/;
  return such(
    'domain',
    (value) => !wrong.test(value),
    (value) => message(wrong.exec(value)?.[0] ?? '', value),
  );
}

/** A whole word that is a decimal number, cut to an `int` as a cast does. */
export function wholeInt(value: string): number | null {
  const { value: number, end } = strtol(value);
  return value === '' || end < value.length ? null : Number(BigInt.asIntN(32, number));
}
