import { strtol } from './number.js';

export type TimeUnit = 'ms' | 's' | 'mi' | 'h';

const MICROSECONDS: Readonly<Record<TimeUnit, number>> = { ms: 1000, s: 1_000_000, mi: 60_000_000, h: 3_600_000_000 };

/**
 * `ap_timeout_parameter_parse` (server/util.c): a number and a unit, of which only the first letters are looked at (`ms`, `s…`, `mi…`, `h…`,
 * in lower case). No digits are 0. Returns microseconds, or `null` for a negative number or another unit.
 */
export function parseDuration(text: string, defaultUnit: TimeUnit): number | null {
  const { value, end, overflow } = strtol(text);
  if (overflow || value < 0n) return null;
  const unit = /^(ms|s|mi|h)/.exec(end === text.length ? defaultUnit : text.slice(end))?.[1];
  if (unit === undefined) return null;
  const microseconds = Number(value) * MICROSECONDS[unit as TimeUnit];
  return microseconds > Number.MAX_SAFE_INTEGER * 1024 ? null : microseconds;
}

/** `md_duration_parse` (modules/md): days when there is no unit; a sign is allowed before these. */
export function isDays(text: string): boolean {
  return /^[+-]?[0-9]+d?$/i.test(text) || parseDuration(text, 's') !== null;
}

/** Why a text is no time before a certificate's end (`md_timeslice_parse`), or `null`: a duration, or a percentage whose tail is ignored. */
export function timeSliceFault(text: string): string | null {
  const percent = /^[+-]?([0-9]+)%/.exec(text)?.[1];
  if (percent === undefined) return isDays(text) ? null : 'has unrecognized format';
  return Number(percent) < 100 ? null : 'a length of 100% or more is not allowed.';
}
