import type { Call, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { strtol } from '../types/number.js';

/** What one client's entry takes. */
const LEAST = 88;

/** `AuthDigestShmemSize` (`set_shmem_size`, modules/aaa/mod_auth_digest.c): a number and `K` or `M`, of which only the first letter counts. */
export function checkSharedMemorySize(call: Call): Rejection | null {
  const text = call.words[0] ?? '';
  const { value, end } = strtol(text);
  const unit = text[end]?.toLowerCase();
  if (end === 0 || (unit !== undefined && unit !== 'k' && unit !== 'm')) {
    return rejectWord(call, 0, `Invalid size in AuthDigestShmemSize: ${text}`);
  }
  const size = value * (unit === undefined ? 1n : unit === 'k' ? 1024n : 1024n * 1024n);
  return size < LEAST ? rejectWord(call, 0, `size in AuthDigestShmemSize too small: ${size} < ${LEAST}`) : null;
}
