import { getWords } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';
import { strtol } from '../types/number.js';

/** `RequestReadTimeout` (`set_reqtimeouts`, modules/filters/mod_reqtimeout.c): `stage=first[-most][,MinRate=bytes]`. */
export function checkRequestReadTimeout(call: Call): Rejection | null {
  for (const { value, start, end } of getWords(call.args.text)) {
    const equals = value.indexOf('=');
    if (equals < 0) {
      const message = "Invalid RequestReadTimeout parameter. Parameter must be in the form 'key=value'";
      return { message, start, end };
    }
    const fault = stageFault(value.slice(0, equals), value.slice(equals + 1));
    if (fault !== null) return { message: `RequestReadTimeout: ${value}: ${fault}`, start, end };
  }
  return null;
}

function stageFault(stage: string, value: string): string | null {
  if (!/^(handshake|header|body)$/i.test(stage)) return 'Unknown RequestReadTimeout parameter';
  const [times = '', rate] = value.split(/,minrate=/i, 2);
  if (rate === undefined) {
    return value.includes('-') ? 'Must set MinRate option if using timeout range' : numberFault(value);
  }
  const wrong = numberFault(rate);
  if (wrong !== null) return wrong;
  if (toNumber(rate) === 0) return 'Minimum data rate must be larger than 0';
  const dash = times.indexOf('-');
  if (dash < 0) return numberFault(times);
  const [first, most] = [times.slice(0, dash), times.slice(dash + 1)];
  const fault = numberFault(most) ?? numberFault(first);
  if (fault !== null) return fault;
  return toNumber(most) !== 0 && toNumber(first) >= toNumber(most)
    ? 'Maximum timeout must be larger than initial timeout'
    : null;
}

function toNumber(text: string): number {
  return Number(strtol(text).value);
}

function numberFault(text: string): string | null {
  const { value, end } = strtol(text);
  if (end === 0) return `Value '${text}' not numerical`;
  if (end < text.length) return `Cannot parse '${text.slice(end)}'`;
  return value < 0n ? 'Value must be non-negative' : null;
}
