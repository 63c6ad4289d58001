import { anyOf } from '../args.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { findModule } from '../modules.js';

export const LOG_LEVELS = [
  ...(['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'] as const),
  ...(['trace1', 'trace2', 'trace3', 'trace4', 'trace5', 'trace6', 'trace7', 'trace8'] as const),
] as const;

const isLevel = anyOf(LOG_LEVELS);
const EXPECTED = 'Log level keyword must be one of emerg/alert/crit/error/warn/notice/info/debug/trace1/.../trace8';

/** `LogLevel` (`set_loglevel`, server/core.c): levels, and `module:level` with a module that is loaded. */
export function checkLogLevel(call: Call, server: HandlerServer): Rejection | null {
  for (const [index, word] of call.words.entries()) {
    const message = checkLevel(word, server);
    if (message !== null) return rejectWord(call, index, message);
  }
  return null;
}

function checkLevel(word: string, server: HandlerServer): string | null {
  const colon = word.lastIndexOf(':');
  if (colon < 0) return isLevel(word) ? null : EXPECTED;
  const module = word.slice(0, colon);
  const level = word.slice(colon + 1);
  if (level === '') return `Module specifier '${module}' must be followed by a log level keyword`;
  if (!isLevel(level)) return `${module}:${level}: ${EXPECTED}`;
  const found = findModule(module) ?? findModule(`${module}_module`);
  const loaded = found === undefined ? server.hasUnknownModules : server.hasModule(found.id);
  return loaded ? null : `Cannot find module ${module}`;
}
