/** Members are 1, by byte: PCRE2 without UTF knows no other characters, and the tables of its C locale. */
export type ByteSet = Uint8Array;

const SIZE = 256;
const LATIN_CATEGORY = /^(?:c[cfnos]?|l[cltumo]?|m[cen]?|n[dlo]?|p[cdefios]?|s[ckmo]?|z[lps]?)$/;

/** The bytes of a class as `RegExp` writes it. */
function bytes(members: string): ByteSet {
  const pattern = new RegExp(`[${members}]`);
  return Uint8Array.from({ length: SIZE }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}

const DIGIT = bytes('0-9');
const SPACE = bytes('\t-\r ');
const WORD = bytes('0-9A-Za-z_');
const HORIZONTAL = bytes('\t \xa0');
const VERTICAL = bytes('\n-\r\x85');
const NEWLINE = bytes('\n');

export const WORD_BYTES: ByteSet = WORD;
export const NO_BYTES: ByteSet = new Uint8Array(SIZE);
export const ANY_BYTE: ByteSet = new Uint8Array(SIZE).fill(1);
export const NOT_NEWLINE: ByteSet = complement(NEWLINE);

/** By the letter behind the backslash. */
export const ESCAPED_SETS: Readonly<Record<string, ByteSet>> = {
  d: DIGIT,
  D: complement(DIGIT),
  s: SPACE,
  S: complement(SPACE),
  w: WORD,
  W: complement(WORD),
  h: HORIZONTAL,
  H: complement(HORIZONTAL),
  v: VERTICAL,
  V: complement(VERTICAL),
  N: NOT_NEWLINE,
};

/** `[:alpha:]` and its likes. */
export const POSIX_SETS: Readonly<Record<string, ByteSet>> = {
  alpha: bytes('A-Za-z'),
  lower: bytes('a-z'),
  upper: bytes('A-Z'),
  alnum: bytes('0-9A-Za-z'),
  ascii: bytes('\0-\x7f'),
  blank: bytes('\t '),
  cntrl: bytes('\0-\x1f\x7f'),
  digit: DIGIT,
  graph: bytes('!-~'),
  print: bytes(' -~'),
  punct: bytes('!-\\/:-@\\[-`{-~'),
  space: SPACE,
  word: WORD,
  xdigit: bytes('0-9A-Fa-f'),
};

/** What is not in `set`. */
export function complement(set: ByteSet): ByteSet {
  return set.map((member) => 1 - member);
}

/** Adds all of `more` to `set`. */
export function include(set: ByteSet, more: ByteSet): void {
  for (let code = 0; code < SIZE; code++) if (more[code] === 1) set[code] = 1;
}

/** Adds a range, in both cases if `caseless`. Codes above a byte are left out. */
export function includeRange(set: ByteSet, from: number, to: number, caseless: boolean): void {
  for (let code = from; code <= to && code < SIZE; code++) {
    set[code] = 1;
    if (caseless) set[otherCase(code)] = 1;
  }
}

/** The letter in its other case; a code that is no ASCII letter itself. */
export function otherCase(code: number): number {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? code ^ 0x20 : code;
}

/**
 * The bytes of a Unicode property by its folded name, read as Latin-1; `null` for all but general categories. `(?i)` does
 * not change them before PCRE2 10.43.
 */
export function propertyBytes(name: string): ByteSet | null {
  if (name === 'any') return ANY_BYTE;
  const category = name === 'l&' ? 'lc' : name;
  if (!LATIN_CATEGORY.test(category)) return null;
  const known = category === 'lc' ? 'LC' : category.charAt(0).toUpperCase() + category.slice(1);
  const pattern = new RegExp(`\\p{${known}}`, 'u');
  return Uint8Array.from({ length: SIZE }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}
