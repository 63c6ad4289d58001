import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { findModule } from '../modules.js';

const LEVEL = /^(emerg|alert|crit|error|warn|notice|info|debug|trace[1-8])$/i;
const LEVELS = 'Log level keyword must be one of emerg/alert/crit/error/warn/notice/info/debug/trace1/.../trace8';

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
  if (colon < 0) return LEVEL.test(word) ? null : LEVELS;
  const module = word.slice(0, colon);
  const level = word.slice(colon + 1);
  if (level === '') return `Module specifier '${module}' must be followed by a log level keyword`;
  if (!LEVEL.test(level)) return `${module}:${level}: ${LEVELS}`;
  const found = findModule(module) ?? findModule(`${module}_module`);
  const loaded = found === undefined ? server.hasUnknownModules : server.hasModule(found.id);
  return loaded ? null : `Cannot find module ${module}`;
}
