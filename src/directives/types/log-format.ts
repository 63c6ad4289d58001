import { firstByte } from '../../text/index.js';
import type { Fault } from '../fault.js';
import type { HandlerServer } from '../handler.js';

/** `%` directives that mod_log_config registers, and those of other modules. */
const LOG: Readonly<Record<string, string>> = {
  log_config_module: 'abefhiklmnopqrstuvABCDHLPRTUVX',
  logio_module: 'IOS',
  ssl_module: 'cx',
};

const LOG_CARET: Readonly<Record<string, readonly string[]>> = {
  log_config_module: ['^ti', '^to'],
  logio_module: ['^FB'],
};

const NO_DIRECTIVE = 'Ran off end of LogFormat parsing args to some directive';

/** Why a log format cannot be used (`parse_log_string`, modules/loggers/mod_log_config.c), or `null`. */
export function logFormatFault(format: string, server: HandlerServer): Fault | null {
  if (!format.includes('%')) return null;
  const letters = Object.entries(LOG).flatMap(([module, known]) => (server.hasModule(module) ? [...known] : []));
  const carets = Object.entries(LOG_CARET).flatMap(([module, known]) => (server.hasModule(module) ? known : []));
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at)) {
    const start = at++;
    if (format[at] === '%') {
      at++;
      continue;
    }
    at = skipModifiers(format, at, /[!<>,0-9]/);
    if (at >= format.length) return { message: NO_DIRECTIVE, start, end: at };
    if (carets.includes(format.slice(at, at + 3))) at += 3;
    else if (letters.includes(format[at] ?? '')) at++;
    else if (server.hasModulesOfOthers) at++;
    else return { message: `Unrecognized LogFormat directive %${firstByte(format, at)}`, start, end: at + 1 };
  }
  return null;
}

const ERROR_LOG = 'aeiklmntvAEFLMPTV';
const NO_ERROR_DIRECTIVE = 'Ran off end of error log format parsing args to some directive';

/** Why an error log format cannot be used (`parse_errorlog_string`, server/core.c), or `null`. Only the main format has the message. */
export function errorLogFormatFault(format: string, main: boolean): Fault | null {
  let hasMessage = false;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at)) {
    const start = at++;
    if (format[at] === '%' || format[at] === ' ') {
      at++;
      continue;
    }
    at = skipModifiers(format, at, /[-+0-9]/);
    const letter = format[at];
    if (letter === undefined) return { message: NO_ERROR_DIRECTIVE, start, end: at };
    const message = ERROR_LOG.includes(letter)
      ? modifierFault(format.slice(start + 1, at).replace(/\{[^}]*\}?/g, ''), letter === 'M', main)
      : `Unrecognized error log format directive %${firstByte(letter, 0)}`;
    if (message !== null) return { message, start, end: at + 1 };
    hasMessage ||= letter === 'M';
    at++;
  }
  if (!main || hasMessage) return null;
  return { message: "main ErrorLogFormat must contain message format string '%M'", start: 0, end: format.length };
}

function modifierFault(modifiers: string, message: boolean, main: boolean): string | null {
  const level = Number(/[0-9]+/.exec(modifiers)?.[0] ?? 0);
  if (message && !main) return '%M cannot be used in once-per-request or once-per-connection formats';
  if (main && modifiers.includes('+')) return "The '+' flag cannot be used in the main error log format";
  if (!main && level !== 0) {
    return 'The loglevel cannot be used as a condition in once-per-request or once-per-connection formats';
  }
  return level > 15 ? 'The specified loglevel modifier is out of range' : null;
}

/** The offset behind single-character modifiers and `{…}`; an open brace takes the rest. */
function skipModifiers(format: string, from: number, modifier: RegExp): number {
  let at = from;
  for (;;) {
    const character = format[at];
    if (character === '{') {
      const close = format.indexOf('}', at);
      at = close < 0 ? format.length : close + 1;
    } else if (character !== undefined && modifier.test(character)) at++;
    else return at;
  }
}
