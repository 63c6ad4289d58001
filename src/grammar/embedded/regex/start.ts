/** What the `(*PRAGMA)`s at the very start of a pattern say. */
export interface RegexPragmas {
  /** How far they reach. */
  readonly length: number;
  /** Characters are code points, not bytes. */
  readonly utf: boolean;
  /** What ends a comment of `(?x)`. */
  readonly newline: RegExp;
  /** They change what matches. */
  readonly matter: boolean;
  readonly error: string | null;
}

const PRAGMA = /\(\*(?:([A-Z_]+8?)\)|(LIMIT_(?:HEAP|MATCH|DEPTH|RECURSION))=([0-9]*)(\)?))/y;
const FLAGS: ReadonlySet<string> = new Set(
  'BSR_ANYCRLF BSR_UNICODE NOTEMPTY NOTEMPTY_ATSTART NO_AUTO_POSSESS NO_DOTSTAR_ANCHOR NO_JIT NO_START_OPT UCP'.split(
    ' ',
  ),
);
const NEWLINES: ReadonlyMap<string, RegExp> = new Map([
  ['LF', /\n/g],
  ['CR', /\r/g],
  ['CRLF', /\r\n/g],
  ['ANYCRLF', /\r\n|[\r\n]/g],
  ['ANY', /\r\n|[\n-\r\x85\u2028\u2029]/g],
  ['NUL', /\0/g],
]);
const MAX_LIMIT = 0xffffffff;
/** Those that only make matching slower. */
const HARMLESS = /^NO_/;

/** Reads the pragmas; a word that is none of them is left for a verb such as `(*FAIL)`. */
export function readPragmas(pattern: string): RegexPragmas {
  let length = 0;
  let utf = false;
  let matter = false;
  let newline = /\n/g;
  let error: string | null = null;
  while (error === null) {
    PRAGMA.lastIndex = length;
    const found = PRAGMA.exec(pattern);
    if (found === null) break;
    const [whole, name = '', limit, value = '', close] = found;
    if (limit !== undefined) {
      if (value === '' || close === '' || Number(value) > MAX_LIMIT) error = `malformed \`(*${limit}=\``;
    } else if (name === 'UTF' || name === 'UTF8') utf = true;
    else if (NEWLINES.has(name)) newline = NEWLINES.get(name) ?? newline;
    else if (!FLAGS.has(name)) break;
    if (!HARMLESS.test(name)) matter = true;
    length += whole.length;
  }
  if (utf && !pattern.isWellFormed()) error ??= 'not UTF-8';
  return { length, utf, newline, matter, error };
}
