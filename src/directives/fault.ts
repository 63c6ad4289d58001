import type { BracedWord, RawWord } from '../grammar/index.js';
import { splitArguments } from './arity.js';
import type { Call, Rejection } from './handler.js';

/** What is wrong with the text of an argument, in httpd's words, and the part of it that is: nothing, where something is missing. */
export interface Fault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** httpd leaves at once, with this message alone. */
  readonly exit?: boolean;
}

interface PartOptions {
  /** Put before the message. */
  readonly prefix?: string;
  /** Where the text that was judged begins in the word's value. */
  readonly skip?: number;
}

/** A rejection of a part of a word of `args`. Where something is missing, what stands before it is meant. */
export function rejectPart(
  args: string,
  word: BracedWord,
  fault: Fault,
  { prefix = '', skip = 0 }: PartOptions = {},
): Rejection {
  if (fault.exit === true) return { message: fault.message, exit: true };
  const message = prefix + fault.message;
  if (word.value === '') return { message, start: word.start, end: word.end };
  const end = Math.max(1, fault.end + skip);
  const start = Math.max(0, Math.min(fault.start + skip, end - 1));
  return { message, start: offsetInWord(args, word, start), end: offsetInWord(args, word, end) };
}

/** The same for one of the words that the arity class hands over. */
export function rejectPartOf(call: Call, index: number, fault: Fault, options?: PartOptions): Rejection {
  const word = wordOf(call, index);
  return word === undefined ? { message: fault.message } : rejectPart(call.args.text, word, fault, options);
}

/** One of the words of a call, with its place. The words are split once more: places are asked for only when something is wrong. */
export function wordOf(call: Call, index: number): RawWord | undefined {
  const split = splitArguments(call.definition, call.args.text);
  return split.ok ? split.words[index] : undefined;
}

/** Where a character of a word's value stands in the arguments: a backslash before a backslash or the quote is not in the value. */
function offsetInWord(args: string, { start, end, quote }: BracedWord, index: number): number {
  let at = quote === null ? start : start + 1;
  for (let passed = 0; passed < index && at < end; passed++) at += isEscape(args, at, quote) ? 2 : 1;
  return Math.min(at, end);
}

function isEscape(args: string, at: number, quote: BracedWord['quote']): boolean {
  const next = args[at + 1];
  return args[at] === '\\' && (next === '\\' || (quote !== null && quote !== '{' && next === quote));
}
