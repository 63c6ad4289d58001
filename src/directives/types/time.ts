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
