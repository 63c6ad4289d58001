import { getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';

const CASELESS = Symbol('whether regular expressions ignore case from here on');

function options(server: HandlerServer): { caseless: boolean } {
  return server.memory(CASELESS, () => ({ caseless: false }));
}

/** Whether `RegexDefaultOptions` made the regular expressions that follow ignore case. */
export function isCaselessByDefault(server: HandlerServer): boolean {
  return options(server).caseless;
}

export const REGEX_OPTIONS = ['ICASE', 'DOTALL', 'DOLLAR_ENDONLY'] as const;

const isOption = anyOf(REGEX_OPTIONS);

/** `RegexDefaultOptions` (`set_regex_default_options`, server/core.c). `EXTENDED`, which the manual has, is none. */
export function checkRegexOptions(call: Call, server: HandlerServer): Rejection | null {
  let { caseless } = options(server);
  for (const { value, start, end } of getWords(call.args.text)) {
    const name = value.replace(/^[+-]/, '');
    if (/^none$/i.test(value)) caseless = false;
    else if (/^icase$/i.test(name)) caseless = !value.startsWith('-');
    else if (!isOption(name)) {
      return { message: `${call.name}: option '${name}' unknown`, start, end };
    }
  }
  options(server).caseless = caseless;
  return null;
}
