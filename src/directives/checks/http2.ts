import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';

/** `H2PushPriority type [dependency] [weight]` (modules/http2/h2_config.c). */
export function checkPushPriority(call: Call): Rejection | null {
  const [, second = '', third] = call.words;
  const weightOnly = third === undefined && /^[0-9]/.test(second);
  const dependency = weightOnly ? 'after' : second.toLowerCase();
  const weight = weightOnly ? second : third;
  if (!/^(after|before|interleaved)$/.test(dependency)) {
    return rejectWord(call, 1, "dependency must be one of 'After', 'Before' or 'Interleaved'");
  }
  if (weight === undefined) return null;
  const index = weightOnly ? 1 : 2;
  if (dependency === 'before') return rejectWord(call, index, "dependency 'Before' does not allow a weight");
  return atoi(weight) < 1 ? rejectWord(call, index, 'weight must be a number >= 1') : null;
}

/** `H2PushDiarySize`: a power of two. */
export function checkPushDiarySize(call: Call): Rejection | null {
  const size = atoi(call.words[0] ?? '');
  if (size < 0) return rejectWord(call, 0, 'value must be >= 0');
  if ((size & (size - 1)) !== 0) return rejectWord(call, 0, 'value must a power of 2');
  return size > 32768 ? rejectWord(call, 0, 'value must <= 65536') : null;
}

/** `H2PushResource [add] path [critical]`. */
export function checkPushResource(call: Call): Rejection | null {
  const [first = '', second, third] = call.words;
  const adds = /^add$/i.test(first);
  if (!adds && third !== undefined) return rejectWord(call, 2, 'too many parameter');
  const last = adds ? third : second;
  if (last === undefined || /^critical$/i.test(last)) return null;
  return rejectWord(call, adds ? 2 : 1, 'unknown last parameter');
}

/** `H2EarlyHint name value`. */
export function checkEarlyHint(call: Call): Rejection | null {
  const value = (call.words[1] ?? '').replace(/^\s+/, '');
  if (value === '') return rejectWord(call, 1, 'Early Hint header value must not be empty/only space');
  const invalid = /[\x00-\x08\x0a-\x1f\x7f]/.test(value);
  return invalid ? rejectWord(call, 1, 'Early Hint header value contains invalid characters') : null;
}

/** `H2SerializeHeaders`, which does nothing any more. */
export function warnOfSerializing({ name, words: [word = ''] }: Call, server: HandlerServer): null {
  if (!/^on$/i.test(word)) return null;
  const text = `${name}: this feature has been disabled and the directive to enable it is ignored.`;
  server.warn({ id: 'AH10307', module: 'http2', level: 'warn', text });
  return null;
}
