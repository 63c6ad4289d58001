import { getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import { rejectPart } from '../fault.js';
import type { Call, Rejection } from '../handler.js';
import { atoi, strtol } from '../types/number.js';

export const STAGES = ['handshake', 'header', 'body'] as const;

const isStage = anyOf(STAGES);
const UNKNOWN = 'Unknown RequestReadTimeout parameter';

/** `RequestReadTimeout` (`set_reqtimeouts`, modules/filters/mod_reqtimeout.c): `stage=first[-most][,MinRate=bytes]`. */
export function checkRequestReadTimeout(call: Call): Rejection | null {
  for (const word of getWords(call.args.text)) {
    const { value, start, end } = word;
    const equals = value.indexOf('=');
    if (equals < 0) {
      const message = "Invalid RequestReadTimeout parameter. Parameter must be in the form 'key=value'";
      return { message, start, end };
    }
    const fault = stageFault(value.slice(0, equals), value.slice(equals + 1));
    if (fault === null) continue;
    const part = fault === UNKNOWN ? { start: 0, end: equals } : { start: equals + 1, end: value.length };
    return rejectPart(call.args.text, word, { message: `RequestReadTimeout: ${value}: ${fault}`, ...part });
  }
  return null;
}

function stageFault(stage: string, value: string): string | null {
  if (!isStage(stage)) return UNKNOWN;
  const [times = '', rate] = value.split(/,minrate=/i, 2);
  if (rate === undefined) {
    return value.includes('-') ? 'Must set MinRate option if using timeout range' : numberFault(value);
  }
  const wrong = numberFault(rate);
  if (wrong !== null) return wrong;
  if (atoi(rate) === 0) return 'Minimum data rate must be larger than 0';
  const dash = times.indexOf('-');
  if (dash < 0) return numberFault(times);
  const [first, most] = [times.slice(0, dash), times.slice(dash + 1)];
  const fault = numberFault(most) ?? numberFault(first);
  if (fault !== null) return fault;
  return atoi(most) !== 0 && atoi(first) >= atoi(most) ? 'Maximum timeout must be larger than initial timeout' : null;
}

function numberFault(text: string): string | null {
  const { end } = strtol(text);
  if (end === 0) return `Value '${text}' not numerical`;
  if (end < text.length) return `Cannot parse '${text.slice(end)}'`;
  return atoi(text) < 0 ? 'Value must be non-negative' : null;
}
