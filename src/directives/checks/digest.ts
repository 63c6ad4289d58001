import type { Call, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { strtol } from '../types/number.js';

/** What one client's entry takes. */
const LEAST = 88;

const FACTORS: readonly (readonly [unit: RegExp, factor: bigint])[] = [
  [/^\s*(b|$)/i, 1n],
  [/^\s*k/i, 1024n],
  [/^\s*m/i, 1024n * 1024n],
];

/** `AuthDigestShmemSize` (`set_shmem_size`, modules/aaa/mod_auth_digest.c): a number and `K` or `M`, of which only the first letter counts. */
export function checkSharedMemorySize(call: Call): Rejection | null {
  const text = call.words[0] ?? '';
  const { value, end } = strtol(text);
  const factor = FACTORS.find(([unit]) => unit.test(text.slice(end)))?.[1];
  if (factor === undefined) return rejectWord(call, 0, `Invalid size in AuthDigestShmemSize: ${text}`);
  const size = BigInt.asIntN(64, value * factor);
  return size < LEAST ? rejectWord(call, 0, `size in AuthDigestShmemSize too small: ${size} < ${LEAST}`) : null;
}
