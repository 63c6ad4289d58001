import { strtol } from './number.js';

export type TimeUnit = 'ms' | 's' | 'mi' | 'h';

const MICROSECONDS: Readonly<Record<TimeUnit, number>> = { ms: 1000, s: 1_000_000, mi: 60_000_000, h: 3_600_000_000 };

/** `APR_INT64_MAX` */
const MOST_MICROSECONDS = 2n ** 63n - 1n;

/**
 * `ap_timeout_parameter_parse` (server/util.c): a number and a unit, of which only the first letters are looked at (`ms`, `s…`, `mi…`, `h…`,
 * in lower case). No digits are 0. Returns microseconds, or `null` for a negative number or another unit.
 */
export function parseDuration(text: string, defaultUnit: TimeUnit): number | null {
  const { value, end, overflow } = strtol(text);
  if (overflow || value < 0n) return null;
  const unit = /^(ms|s|mi|h)/.exec(end === text.length ? defaultUnit : text.slice(end))?.[1];
  if (unit === undefined) return null;
  const factor = MICROSECONDS[unit as TimeUnit];
  return value > MOST_MICROSECONDS / BigInt(factor) ? null : Number(value) * factor;
}

const MD_UNITS: Readonly<Record<string, number>> = { ...MICROSECONDS, d: 86_400_000_000 };

/** `md_duration_parse` (modules/md/md_time.c): a sign is allowed, and units in any case. Returns microseconds, or `null`. */
export function parseMdDuration(text: string, defaultUnit: 's' | 'd'): number | null {
  const { value, end, overflow } = strtol(text);
  if (overflow || (end === 0 && text !== '')) return null;
  const unit = /^(ms|mi|[dsh])/i.exec(end === text.length ? defaultUnit : text.slice(end))?.[1];
  return unit === undefined ? null : Number(value) * (MD_UNITS[unit.toLowerCase()] ?? 0);
}

/** Why a text is no part of a certificate's time (`md_timeslice_parse`), or `null`: a duration, or a percentage whose tail is ignored. */
export function timeSliceFault(text: string): string | null {
  if (parseMdDuration(text, 'd') !== null) return null;
  const { value, end, overflow } = strtol(text);
  if (overflow || text[end] !== '%') return 'has unrecognized format';
  return value < 0n ? 'percent must be less than 100' : null;
}

/** The same for a part that must be less than the whole. */
export function properSliceFault(text: string): string | null {
  const whole = parseMdDuration(text, 'd') === null && strtol(text).value >= 100n;
  return timeSliceFault(text) ?? (whole ? 'a length of 100% or more is not allowed.' : null);
}
