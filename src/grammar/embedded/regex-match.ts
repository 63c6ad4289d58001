import { asByteString, fromByteString } from '../../text/encoding.js';
import { type RegexStart, startOf } from './regex/match/first.js';
import { createMachine, type Machine, read } from './regex/match/machine.js';
import { regexProgram } from './regex/match/program.js';
import { runFrom } from './regex/match/run.js';
import { nodesOf, type RegexNode, regexTree } from './regex/tree.js';
import { readRegex } from './regex.js';

export interface MatchOptions {
  /** `[NC]`, `/i`. */
  readonly caseless?: boolean;
  /** A dot matches a newline. True by httpd's default, see `RegexDefaultOptions`. */
  readonly dotall?: boolean;
  /** `$` matches at the very end alone, not before a newline there. True by httpd's default. */
  readonly dollarEndOnly?: boolean;
}

export interface RegexMatch {
  /** What each group matched; `groups[0]` is the whole, `undefined` a group that took no part. */
  readonly groups: readonly (string | undefined)[];
  /** Where the whole begins and ends, in UTF-16 units of the text. */
  readonly index: number;
  readonly end: number;
}

export interface Matcher {
  readonly groupCount: number;
  /** The numbers of the groups that have a name. */
  readonly groupsByName: ReadonlyMap<string, readonly number[]>;
  /**
   * Searches a text for the first match, as PCRE2 does on the text's bytes.
   * @param steps how many steps it may take
   * @returns `null` when nothing matches, `exhausted` when it takes too many steps or the pattern has what is not replayed:
   *   Unicode properties other than general categories, backtracking verbs, script runs, pragmas such as `(*UTF)`
   */
  exec(text: string, steps?: number): RegexMatch | null | 'exhausted';
}

/** Some ten milliseconds. A request line has no more than 8190 bytes by default. */
export const MATCH_STEPS = 1_000_000;

const NOT_REPLAYED: Matcher = { groupCount: 0, groupsByName: new Map(), exec: () => 'exhausted' };

/** The same patterns are compiled again for each virtual host. */
const matchers = new Map<string, Matcher>();
const MOST_MATCHERS = 2000;

/** Compiles a pattern as ap_regcomp does. One that PCRE2 refuses (see `checkRegex`) is never decided. */
export function compileMatcher(
  pattern: string,
  { caseless = false, dotall = true, dollarEndOnly = true }: MatchOptions = {},
): Matcher {
  const key = `${Number(caseless)}${Number(dotall)}${Number(dollarEndOnly)}${pattern}`;
  const known = matchers.get(key);
  if (known !== undefined) return known;
  const matcher = compile(pattern, caseless, dotall, dollarEndOnly);
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  matchers.set(key, matcher);
  return matcher;
}

function compile(pattern: string, caseless: boolean, dotAll: boolean, dollarEndOnly: boolean): Matcher {
  const scan = readRegex(pattern, { caseless, dotAll });
  if (scan.error !== null || scan.utf || scan.pragmasMatter) return NOT_REPLAYED;
  const tree = regexTree(scan.items);
  const types = new Set<RegexNode['type']>();
  const groups = new Map<number, RegexNode>();
  let isAtomic = false;
  for (const node of nodesOf(tree)) {
    types.add(node.type);
    if (node.type === 'group' && node.number > 0 && !groups.has(node.number)) groups.set(node.number, node.body);
    if (node.type === 'group' ? node.atomic : node.type === 'repeat' && node.mode === 'possessive') isAtomic = true;
  }
  // Where `(*ACCEPT)` leads depends on what called its group.
  if (types.has('other') || (types.has('accept') && types.has('call'))) return NOT_REPLAYED;
  const plain = !isAtomic && !types.has('backReference') && !types.has('call') && !types.has('condition');
  const start: RegexStart = types.has('accept') ? { kind: 'anywhere' } : startOf(tree, plain);
  const program = regexProgram(tree, scan.groupCount, scan.groupsByName, groups);
  let machine: Machine | null = null;
  return {
    groupCount: scan.groupCount,
    groupsByName: scan.groupsByName,
    exec(text, steps = MATCH_STEPS) {
      machine ??= createMachine(program, dollarEndOnly);
      machine.steps = steps;
      const bytes = asByteString(text);
      const outcome = search(machine, bytes, start);
      return outcome === 'matched'
        ? matchOf(machine, bytes, bytes === text)
        : outcome === 'failed'
          ? null
          : 'exhausted';
    },
  };
}

function search(machine: Machine, text: string, start: RegexStart): 'matched' | 'failed' | 'exhausted' {
  for (let at = nextStart(text, start, 0); at >= 0; at = nextStart(text, start, at + 1)) {
    const outcome = runFrom(machine, text, at);
    if (outcome !== 'failed') return outcome;
  }
  return 'failed';
}

/** The first position from `from` on where a match can begin, or -1. */
function nextStart(text: string, start: RegexStart, from: number): number {
  switch (start.kind) {
    case 'subject-start':
      return from === 0 ? 0 : -1;
    case 'literal':
      return text.indexOf(start.text, from);
    case 'set': {
      let at = from;
      while (at < text.length && start.set[text.charCodeAt(at)] !== 1) at++;
      return at < text.length ? at : -1;
    }
    default:
      return from <= text.length ? from : -1;
  }
}

function matchOf(machine: Machine, text: string, isAscii: boolean): RegexMatch {
  const slice = (start: number, end: number): string =>
    isAscii ? text.slice(start, end) : fromByteString(text.slice(start, end));
  const groups: (string | undefined)[] = [];
  for (let group = 0; group <= machine.program.groupCount; group++) {
    const start = read(machine, 2 * group);
    const end = read(machine, 2 * group + 1);
    groups.push(end < 0 ? undefined : slice(start, end));
  }
  const unitsBefore = (position: number): number => (isAscii ? position : slice(0, position).length);
  return { groups, index: unitsBefore(read(machine, 0)), end: unitsBefore(read(machine, 1)) };
}
