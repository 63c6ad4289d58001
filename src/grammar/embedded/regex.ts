import { encode } from '../../text/encoding.js';
import { checkLookbehinds } from './regex-lookbehind.js';
import { readPattern } from './regex-pattern.js';
import { fail, type RegexScan } from './regex-scan.js';
import { readPragmas } from './regex-start.js';

export interface RegexOptions {
  /** As `[NC]`, `/i` and `SetEnvIfNoCase` have it. It decides nothing about whether a pattern compiles. */
  readonly caseless?: boolean;
}

export type RegexResult =
  | { readonly ok: true; readonly groups: number; readonly groupNames: readonly string[] }
  /** `offset` is near to what is wrong; `message` is our own text, httpd gives none. */
  | { readonly ok: false; readonly offset: number; readonly message: string };

/** The same patterns come again and again, in each virtual host. */
const results = new Map<string, RegexResult>();
const MOST_RESULTS = 1000;
const LONGEST_KEPT = 500;

/**
 * Whether httpd could compile the pattern: PCRE2 10.42 on bytes, called by ap_regcomp with duplicate group names allowed.
 * `pattern` and `offset` are in UTF-16 units.
 */
export function checkRegex(pattern: string, _options: RegexOptions = {}): RegexResult {
  const known = results.get(pattern);
  if (known !== undefined) return known;
  const result = judge(pattern);
  if (results.size >= MOST_RESULTS) results.clear();
  if (pattern.length <= LONGEST_KEPT) results.set(pattern, result);
  return result;
}

function judge(pattern: string): RegexResult {
  const pragmas = readPragmas(pattern);
  if (pragmas.error !== null) return { ok: false, offset: pragmas.length, message: pragmas.error };
  const text = pragmas.utf ? pattern : asBytes(pattern);
  const scan: RegexScan = {
    text,
    utf: pragmas.utf,
    newline: pragmas.newline,
    at: pragmas.length,
    error: null,
    modes: { extended: false, extendedMore: false, noCapture: false, duplicateNames: true },
    open: [],
    items: [],
    groupCount: 0,
    groupsByName: new Map(),
    nameOfGroup: new Map(),
    sharedNumbers: false,
    references: [],
    repeatable: false,
    expectAssertion: 0,
  };
  readPattern(scan);
  if (scan.error === null) checkReferences(scan);
  if (scan.error === null) checkLengths(scan);
  if (scan.error === null) return { ok: true, groups: scan.groupCount, groupNames: [...scan.groupsByName.keys()] };
  const { offset, message } = scan.error;
  return { ok: false, offset: text === pattern ? offset : unitOffset(pattern, offset), message };
}

/** One UTF-16 unit for each byte. */
function asBytes(pattern: string): string {
  if (!/[^\0-\x7f]/.test(pattern)) return pattern;
  return Array.from(encode(pattern), (byte) => String.fromCharCode(byte)).join('');
}

function unitOffset(pattern: string, bytes: number): number {
  let offset = 0;
  for (let passed = 0; offset < pattern.length && passed < bytes; ) {
    const unit = String.fromCodePoint(pattern.codePointAt(offset) ?? 0);
    passed += encode(unit).length;
    offset += unit.length;
  }
  return offset;
}

function checkReferences(scan: RegexScan): undefined {
  for (const reference of scan.references) {
    const exists =
      'group' in reference
        ? reference.group <= scan.groupCount
        : scan.groupsByName.has(reference.name) ||
          (reference.recursionNumber !== null && reference.recursionNumber <= scan.groupCount);
    if (!exists) return void fail(scan, 'reference to a group that does not exist', reference.at);
  }
}

function checkLengths(scan: RegexScan): undefined {
  if (!scan.items.some((item) => item.kind === 'open' && item.type === 'lookbehind')) return;
  const error = checkLookbehinds(scan);
  if (error !== null) fail(scan, error.message, error.at);
}
