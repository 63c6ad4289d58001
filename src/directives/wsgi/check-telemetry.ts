import { getWords } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { strtod } from '../types/strtod.js';
import { scriptOptions } from './script-options.js';

const INTERVAL = 'interval=';
const LEAST_INTERVAL = 0.5;

/** `wsgi_set_telemetry_service`. */
export function checkTelemetryService(call: Call): Rejection | null {
  const [target = '', interval] = call.words;
  if (!target.startsWith('unix:')) {
    const message =
      "WSGITelemetryService target must be 'unix:/path' (remote 'udp:host:port' targets are no longer supported)";
    return rejectWord(call, 0, message);
  }
  if (interval === undefined) return null;
  if (!interval.startsWith(INTERVAL)) return rejectWord(call, 1, scriptOptions.telemetry.unknown);
  return strtod(interval.slice(INTERVAL.length)).value < LEAST_INTERVAL
    ? rejectWord(call, 1, 'WSGITelemetryService interval must be at least 0.5 seconds')
    : null;
}

/** `wsgi_set_slow_requests`: `atof`, so that a word without digits is 0. */
export function isThreshold(seconds: string): boolean {
  return !(strtod(seconds).value < 0);
}

/** The flags of `WSGITelemetryOptions`. */
export const TELEMETRY_FLAGS = ['CaptureUserAgent'] as const;

const FLAGS: ReadonlySet<string> = new Set(TELEMETRY_FLAGS.map((flag) => flag.toLowerCase()));

/** `wsgi_set_telemetry_options`: names that replace the flags, or names with a sign that change them, as in `Options`. */
export function checkTelemetryOptions(call: Call): Rejection | null {
  const words = getWords(call.args.text);
  if (words.length === 0) return { message: 'WSGITelemetryOptions: at least one flag required' };
  const signed = new Set<boolean>();
  for (const { value, start, end } of words) {
    if (value === '') break;
    const hasSign = /^[+-]/.test(value);
    signed.add(hasSign);
    const problem = rejectFlag(hasSign ? value.slice(1) : value, hasSign, signed.size > 1);
    if (problem !== null) return { message: `WSGITelemetryOptions: ${problem}`, start, end };
  }
  return null;
}

function rejectFlag(name: string, hasSign: boolean, mixed: boolean): string | null {
  if (name === '') return "bare '+' / '-' is not a flag";
  if (mixed) return 'cannot mix +/- form with absolute names in a single directive';
  const whole = ['None', 'All'].find((word) => word.toLowerCase() === name.toLowerCase());
  if (whole !== undefined) return hasSign ? `'${whole}' may not have a +/- prefix` : null;
  return FLAGS.has(name.toLowerCase()) ? null : `unknown flag '${name}'`;
}
