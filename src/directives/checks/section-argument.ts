import { getWord, type RawWord } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';

/** The text of a section's tag up to the last `>`: quotes do not protect that (spec 4.2). `null` without one. */
export function argumentText(call: Call): string | null {
  const end = call.args.text.lastIndexOf('>');
  return end < 0 ? null : call.args.text.slice(0, end);
}

/** `MG` and `RA` of spec 8: what nearly every section asks of its argument first. */
export function checkArgument(call: Call): Rejection | null {
  const text = argumentText(call);
  if (text === null) return missingBracket(call);
  return text === '' ? { message: `<${call.name}> directive requires additional arguments` } : null;
}

export function missingBracket(call: Call): Rejection {
  const end = call.args.text.length;
  return { message: `<${call.name}> directive missing closing '>'`, start: end, end };
}

/** The first word of a section's argument, and the text behind it. */
export function firstWord(call: Call): RawWord {
  return getWord(argumentText(call) ?? '', 0);
}

/** The message for words that stand behind `word`; `null` when there are none. */
export function rejectRest(call: Call, word: RawWord, message: string): Rejection | null {
  const text = argumentText(call) ?? '';
  return word.next < text.length ? { message, start: word.next, end: text.length } : null;
}
