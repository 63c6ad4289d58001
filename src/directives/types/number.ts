const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);

/** What C's `strtol` makes of the front of a text: a `long`, and where it stopped. */
export function strtol(text: string): { readonly value: bigint; readonly end: number; readonly overflow: boolean } {
  const match = /^[ \t\n\v\f\r]*([+-]?[0-9]+)/.exec(text);
  if (match?.[1] === undefined) return { value: 0n, end: 0, overflow: false };
  const value = BigInt(match[1]);
  const clamped = value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value;
  return { value: clamped, end: match[0].length, overflow: clamped !== value };
}

/** C's `atoi`: the number at the front of a text, 0 when there is none; too large a one wraps as a cast to `int` does. */
export function atoi(text: string): number {
  return Number(BigInt.asIntN(32, strtol(text).value));
}

/** The `int` that holds what `sscanf` takes for an `unsigned int` (`%u`) at the front of a text; `null` when there is none. */
export function scanUnsigned(text: string): number | null {
  const digits = /^[ \t\n\v\f\r]*([+-]?[0-9]+)/.exec(text)?.[1];
  if (digits === undefined) return null;
  const value = BigInt(digits.replace('+', ''));
  const fits = value < 2n ** 64n && value > -(2n ** 64n);
  return fits ? Number(BigInt.asIntN(32, value)) : -1;
}

/** C's `atol`. */
export function atol(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text); // as most are, and no large number is made for them
  return Number(strtol(text).value);
}

/** A whole text that is a decimal number for `apr_strtoff`: `null` when something is left, or when it does not fit. */
export function wholeNumber(text: string): number | null {
  const { value, end, overflow } = strtol(text);
  return end < text.length || overflow ? null : Number(value);
}
