import { atoi } from '../../directives/types/number.js';
import { checkRegex } from '../../grammar/embedded/regex.js';
import { compileMatcher } from '../../grammar/embedded/regex-match.js';
import type { Truth } from './modules.js';

export type VersionTest =
  | { readonly ok: true; readonly value: Truth }
  | { readonly ok: false; readonly message: string };

const BAD_VERSION =
  'Version appears to be invalid. It must have the format major[.minor[.patch]] where major, minor and patch are numbers.';

/** The same few conditions come again and again. */
const results = new Map<string, VersionTest>();
const MOST_RESULTS = 1000;

/**
 * `<IfVersion [operator] version>` (`start_ifversion` of mod_version, spec 6.3), by the words of its arguments, the last of which may end in
 * the tag's `>`. `server`: `MAJOR.MINOR.PATCH`.
 */
export function testVersion(words: readonly string[], server: string): VersionTest {
  const key = `${server}\0${words.join('\0')}`;
  const known = results.get(key);
  if (known !== undefined) return known;
  const result = judge(words, server);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(key, result);
  return result;
}

function judge(words: readonly string[], server: string): VersionTest {
  let [operator = '', version, bracket] = words;
  if (version === undefined) {
    version = operator;
    operator = '=';
  }
  if (bracket === undefined && version === '>') {
    bracket = '>';
    version = operator;
    operator = '=';
  }
  if (version === '' || (bracket !== '>' && !version.endsWith('>'))) {
    return failed("<IfVersion> directive missing closing '>'");
  }
  const operand = bracket === '>' ? version : version.slice(0, -1);
  const negated = operator.startsWith('!');
  const sign = negated && operator.length > 1 ? operator.slice(1) : operator;
  const result = compareBy(sign, operand, server) ?? failed(`unrecognized operator '${operator}'`);
  if (!result.ok || result.value === 'unknown' || !negated) return result;
  return { ok: true, value: !result.value };
}

function compareBy(operator: string, operand: string, server: string): VersionTest | null {
  switch (operator) {
    case '=':
    case '==':
      if (!operand.startsWith('/')) return compare(operand, server, (difference) => difference === 0);
      if (operand.length < 2 || !operand.endsWith('/')) return failed('Missing delimiting / of regular expression.');
      return matchRegex(operand.slice(1, -1), server);
    case '~':
      return matchRegex(operand, server);
    case '<':
      return compare(operand, server, (difference) => difference < 0);
    case '<=':
      return compare(operand, server, (difference) => difference <= 0);
    case '>':
      return compare(operand, server, (difference) => difference > 0);
    case '>=':
      return compare(operand, server, (difference) => difference >= 0);
    default:
      return null;
  }
}

function compare(operand: string, server: string, accept: (difference: number) => boolean): VersionTest {
  if (!/^\d+(?:\.\d*){0,2}\.?$/.test(operand)) return failed(BAD_VERSION);
  const wanted = operand.split('.').map(atoi);
  const present = server.split('.').map(Number);
  for (let part = 0; part < 3; part++) {
    const difference = (present[part] ?? 0) - (wanted[part] ?? 0);
    if (difference !== 0) return { ok: true, value: accept(difference) };
  }
  return { ok: true, value: accept(0) };
}

/** Where matching takes too long, nothing is claimed. */
function matchRegex(pattern: string, server: string): VersionTest {
  if (!checkRegex(pattern).ok) return failed('Unable to compile regular expression');
  const found = compileMatcher(pattern).exec(server);
  return { ok: true, value: found === 'exhausted' ? 'unknown' : found !== null };
}

function failed(message: string): VersionTest {
  return { ok: false, message };
}
