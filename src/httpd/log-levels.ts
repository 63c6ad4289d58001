import { LOG_LEVELS } from '../directives/checks/log-level.js';
import { findModule } from '../directives/modules.js';

const LEVELS: readonly string[] = LOG_LEVELS;

/** What `LogLevel` has said so far of a server: of all its modules, and of some. */
interface ServerLevels {
  readonly all: number;
  readonly ofModules: ReadonlyMap<string, number>;
}

/** Which messages httpd prints while it walks the tree (spec 1.8). `Server`: what stands for a virtual host, `null` for the main server. */
export interface LogLevels<Server> {
  /** A word of `LogLevel` (`set_loglevel`, server/core.c): one without a module takes back what was said of modules before. */
  set(word: string, server: Server | null): void;
  /** Whether a message is printed (`log_error_core`, server/log.c). One of `noServer` goes by the level that httpd starts with. */
  shows(message: LoggedMessage, server: Server | null | 'noServer'): boolean;
}

interface LoggedMessage {
  readonly module: string | null;
  readonly level: string;
}

/** `DEFAULT_LOGLEVEL` */
const DEFAULT: ServerLevels = { all: indexOf('warn'), ofModules: new Map() };
/** A virtual host has no level before its own `LogLevel`: its messages are lost. */
const NOTHING: ServerLevels = { all: -1, ofModules: new Map() };

/** Makes the levels of a server that has not read any `LogLevel`. */
export function createLogLevels<Server>(): LogLevels<Server> {
  const known = new Map<Server | null, ServerLevels>([[null, DEFAULT]]);
  return {
    set(word, server) {
      const colon = word.lastIndexOf(':');
      const level = indexOf(word.slice(colon + 1));
      if (colon < 0) {
        known.set(server, { all: level, ofModules: new Map() });
        return;
      }
      const { all, ofModules } = known.get(server) ?? NOTHING;
      known.set(server, { all, ofModules: new Map([...ofModules, [idOf(word.slice(0, colon)), level]]) });
    },
    shows({ module, level }, server) {
      // Startup messages have no level, and notices are logged at any.
      if (level === 'startup' || level === 'notice') return true;
      const { all, ofModules } = server === 'noServer' ? DEFAULT : (known.get(server) ?? NOTHING);
      return indexOf(level) <= ((module === null ? undefined : ofModules.get(idOf(module))) ?? all);
    },
  };
}

function indexOf(level: string): number {
  return LEVELS.indexOf(level.toLowerCase());
}

/** The identifier of a module of which the identifier, the source file or the name between them is given. */
function idOf(module: string): string {
  return findModule(module)?.id ?? `${module}_module`;
}
