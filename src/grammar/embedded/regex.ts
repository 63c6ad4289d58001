import { asByteString, byteLength } from '../../text/encoding.js';
import { checkLookbehinds } from './regex/lookbehind.js';
import { NO_MODES } from './regex/modes.js';
import { readPattern } from './regex/pattern.js';
import { fail, type RegexModes, type RegexScan } from './regex/scan.js';
import { readPragmas } from './regex/start.js';

export type RegexResult =
  | { readonly ok: true; readonly groups: number; readonly groupNames: readonly string[] }
  /** `offset` is near to what is wrong; `message` is our own text, httpd gives none. */
  | { readonly ok: false; readonly offset: number; readonly message: string };

/** The same patterns come again and again, in each virtual host. */
const results = new Map<string, RegexResult>();
const MOST_RESULTS = 1000;
const LONGEST_KEPT = 500;

/** ap_regcomp asks for it. */
const HTTPD_MODES: RegexModes = { ...NO_MODES, duplicateNames: true };

/**
 * Whether httpd could compile the pattern: PCRE2 10.42 on bytes, called by ap_regcomp with duplicate group names allowed.
 * That it ignores case, or how dots and dollars are taken, decides nothing about it. `pattern` and `offset` are in UTF-16 units.
 */
export function checkRegex(pattern: string): RegexResult {
  const known = results.get(pattern);
  if (known !== undefined) return known;
  const result = judge(pattern);
  if (results.size >= MOST_RESULTS) results.clear();
  if (pattern.length <= LONGEST_KEPT) results.set(pattern, result);
  return result;
}

function judge(pattern: string): RegexResult {
  const scan = readRegex(pattern);
  if (scan.error === null) return { ok: true, groups: scan.groupCount, groupNames: [...scan.groupsByName.keys()] };
  const { offset, message } = scan.error;
  return { ok: false, offset: scan.text === pattern ? offset : unitOffset(pattern, offset), message };
}

/** Reads a pattern to its end or to the first error. */
export function readRegex(pattern: string, modes: Partial<RegexModes> = {}): RegexScan {
  const pragmas = readPragmas(pattern);
  const scan: RegexScan = {
    text: pragmas.utf ? pattern : asByteString(pattern),
    utf: pragmas.utf,
    pragmasMatter: pragmas.matter,
    newline: pragmas.newline,
    at: pragmas.length,
    error: pragmas.error === null ? null : { offset: pragmas.length, message: pragmas.error },
    modes: { ...HTTPD_MODES, ...modes },
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
  return scan;
}

function unitOffset(pattern: string, bytes: number): number {
  let offset = 0;
  for (let passed = 0; offset < pattern.length && passed < bytes; ) {
    const unit = String.fromCodePoint(pattern.codePointAt(offset) ?? 0);
    passed += byteLength(unit);
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
