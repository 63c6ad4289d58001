import { getWord, isBlank, type RawWord, skipBlanks } from '../grammar/index.js';
import type { Arity, Definition } from './define.js';

/** The words that httpd hands to the handler, each with its place in the arguments, or httpd's message and the place that it is about. */
export type Split =
  | { readonly ok: true; readonly words: readonly RawWord[] }
  | { readonly ok: false; readonly message: string; readonly start: number; readonly end: number };

/** `AP_MAX_ARGC`: what `TAKE_ARGV` takes at most; words behind are dropped silently. */
const MAX_WORDS = 64;

/** How many words a `TAKE…` class takes, which of them must not be missing, and how its message puts it. */
interface Count {
  readonly most: number;
  readonly least: number;
  readonly message: string;
}

const COUNTS: Partial<Record<Arity, Count>> = {
  TAKE1: { least: 1, most: 1, message: 'takes one argument' },
  TAKE2: { least: 2, most: 2, message: 'takes two arguments' },
  TAKE12: { least: 1, most: 2, message: 'takes 1-2 arguments' },
  TAKE3: { least: 3, most: 3, message: 'takes three arguments' },
  TAKE23: { least: 2, most: 3, message: 'takes two or three arguments' },
  TAKE123: { least: 1, most: 3, message: 'takes one, two or three arguments' },
  TAKE13: { least: 1, most: 3, message: 'takes one or three arguments' },
};

/** The registered name as httpd's messages print it: a section's with `<`. */
export function commandName(definition: Definition): string {
  return definition.kind === 'section' ? `<${definition.name}` : definition.name;
}

/**
 * Splits the arguments of a directive (expanded and trimmed) as `invoke_cmd` does for its arity class (server/config.c, spec 3.7). An empty
 * quoted word counts as missing. Offsets point into `args`. The message ends before the directive's help sentence.
 */
export function splitArguments(definition: Definition, args: string): Split {
  const { arity } = definition.args;
  const count = COUNTS[arity];
  if (count !== undefined) return splitCount(definition, count, args);
  switch (arity) {
    case 'FLAG':
      return splitFlag(definition, args);
    case 'ITERATE':
      return splitIterate(definition, args);
    case 'ITERATE2':
      return splitIterate2(definition, args);
    case 'TAKE_ARGV':
      return { ok: true, words: takeWords(args, MAX_WORDS) };
    default:
      return { ok: true, words: [] };
  }
}

const NOTHING: readonly string[] = [];

/**
 * The words of arguments without quotes and backslashes whose number is right: what most lines are, and `splitArguments` without places and
 * messages. `null`: ask `splitArguments`.
 */
export function plainWords({ args: { arity } }: Definition, args: string): readonly string[] | null {
  if (arity === 'RAW_ARGS') return NOTHING;
  const count = COUNTS[arity];
  if ((count === undefined && arity !== 'ITERATE') || args === '' || /["'\\]/.test(args)) return null;
  const words: string[] = [];
  for (let at = skipBlanks(args, 0); at < args.length; ) {
    let end = at + 1;
    while (end < args.length && !isBlank(args.charCodeAt(end))) end++;
    words.push(args.slice(at, end));
    at = skipBlanks(args, end);
  }
  if (count === undefined) return words;
  if (words.length < count.least || words.length > count.most || arity === 'TAKE13') return null;
  return words;
}

function splitCount(definition: Definition, { least, most, message }: Count, args: string): Split {
  const words: RawWord[] = [];
  let at = 0;
  while (words.length < most && at < args.length) {
    const word = getWord(args, at);
    if (word.start === args.length) break;
    words.push(word);
    at = word.next;
  }
  const fail = (start: number, end: number): Split => reject(definition, message, start, end);
  if (at < args.length) return fail(at, args.length);
  for (let index = 0; index < least; index++) {
    const word = words[index];
    if (word === undefined) return fail(args.length, args.length);
    if (word.value === '') return fail(word.start, word.end);
  }
  const [, second] = words;
  if (definition.args.arity === 'TAKE13' && words.length === 2 && second?.value !== '') return fail(at, at);
  // TAKE12 hands over no second word for `""`; the classes that take three keep it.
  if (definition.args.arity === 'TAKE12' && second?.value === '') words.length = 1;
  return { ok: true, words };
}

/** Anything behind the first word is ignored. */
function splitFlag(definition: Definition, args: string): Split {
  const word = getWord(args, 0);
  if (/^o(n|ff)$/i.test(word.value)) return { ok: true, words: [word] };
  return reject(definition, 'must be On or Off', word.start, word.end);
}

/** The loop ends silently at the first empty word, whatever follows it. */
function splitIterate(definition: Definition, args: string): Split {
  const words = filledWords(args, 0);
  if (words.length > 0) return { ok: true, words };
  return reject(definition, 'requires at least one argument', 0, args.length);
}

/** What follows an empty second word is ignored, and no handler is called then: the first word alone comes back. */
function splitIterate2(definition: Definition, args: string): Split {
  const first = getWord(args, 0);
  if (first.value === '' || first.next === args.length) {
    return reject(definition, 'requires at least two arguments', first.start, args.length);
  }
  return { ok: true, words: [first, ...filledWords(args, first.next)] };
}

function filledWords(args: string, from: number): RawWord[] {
  const words: RawWord[] = [];
  for (let at = from; at < args.length; ) {
    const word = getWord(args, at);
    if (word.value === '') break;
    words.push(word);
    at = word.next;
  }
  return words;
}

/** An empty word counts, unless it is the last. */
function takeWords(args: string, most: number): RawWord[] {
  const words: RawWord[] = [];
  for (let at = 0; at < args.length && words.length < most; ) {
    const word = getWord(args, at);
    if (word.value === '' && word.next === args.length) break;
    words.push(word);
    at = word.next;
  }
  return words;
}

function reject(definition: Definition, message: string, start: number, end: number): Split {
  return { ok: false, message: `${commandName(definition)} ${message}`, start, end };
}
