import { type ArgumentType, such } from '../args.js';
import { parseDuration, type TimeUnit } from './duration.js';

/** A time with a unit, at least `least` microseconds. */
export function time(label: string, unit: TimeUnit, message: string, least = 0): ArgumentType {
  return such(
    label,
    (value) => {
      const duration = parseDuration(value, unit);
      return duration !== null && duration >= least;
    },
    message,
  );
}

/** A time of at most an hour, in seconds when there is no unit. */
export function upToAnHour(label: string): ArgumentType {
  return such(
    label,
    (value) => (parseDuration(value, 's') ?? Number.POSITIVE_INFINITY) <= 3_600_000_000,
    (value) =>
      parseDuration(value, 's') === null
        ? '{directive} has wrong format'
        : '{directive} can only be 0 or up to one hour.',
  );
}
