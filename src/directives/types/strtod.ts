const NUMBER =
  /^[ \t\n\v\f\r]*([+-]?)(?:(inf(?:inity)?)|(nan(?:\([a-z0-9_]*\))?)|0x([0-9a-f]+\.?[0-9a-f]*|\.[0-9a-f]+)(?:p([+-]?[0-9]+))?|((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?))/i;

/** What C's `strtod` makes of the front of a text, and where it stopped: 0 when there is no number. */
export function strtod(text: string): { readonly value: number; readonly end: number } {
  const match = NUMBER.exec(text);
  if (match === null) return { value: 0, end: 0 };
  const [whole, sign, infinity, nan, hex, exponent = '0', decimal] = match;
  const size = infinity ? Infinity : nan ? Number.NaN : hex ? fromHex(hex) * 2 ** Number(exponent) : Number(decimal);
  return { value: sign === '-' ? -size : size, end: whole.length };
}

function fromHex(digits: string): number {
  const [whole = '', fraction = ''] = digits.split('.');
  return Number(`0x${whole}${fraction}`) / 16 ** fraction.length;
}
