import { getWords } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';

/** `RegexDefaultOptions` (`set_regex_default_options`, server/core.c). `EXTENDED`, which the manual has, is none. */
export function checkRegexOptions(call: Call): Rejection | null {
  for (const { value, start, end } of getWords(call.args.text)) {
    if (/^none$/i.test(value)) continue;
    const name = value.replace(/^[+-]/, '');
    if (/^(icase|dotall|dollar_endonly)$/i.test(name)) continue;
    return { message: `${call.name}: option '${name}' unknown`, start, end };
  }
  return null;
}
