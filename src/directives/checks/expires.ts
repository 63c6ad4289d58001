import { rejectPartOf } from '../fault.js';
import type { Call, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expiresFault, periodFault } from '../types/period.js';

/** `ExpiresDefault` and `ExpiresByType` (modules/metadata/mod_expires.c). */
export function checkExpires(call: Call): Rejection | null {
  const last = call.words.length - 1;
  if (call.name === 'ExpiresByType' && call.words[0]?.includes('/') === false) {
    return rejectWord(call, 0, 'Invalid mimetype: should contain a slash');
  }
  const fault = expiresFault(call.words[last] ?? '');
  const prefix = `'${call.name} ${call.words.join(' ')}': `;
  return fault === null ? null : rejectPartOf(call, last, fault, { prefix });
}

/** `CookieExpires` (`set_cookie_exp`, modules/metadata/mod_usertrack.c): seconds, or a period. */
export function checkCookieExpires(call: Call): Rejection | null {
  const text = call.words[0] ?? '';
  if (/^[0-9]/.test(text) && /[0-9]$/.test(text)) return null;
  const fault = periodFault(text);
  if (fault === null) return null;
  const message = {
    number: 'bad expires code, numeric value expected.',
    missing: 'bad expires code, missing <type>',
    unit: 'bad expires code, unrecognized type',
  }[fault.fault];
  return rejectPartOf(call, 0, { message, start: fault.start, end: fault.end });
}
