import { forbiddenContext, forbidsNothing } from '../directives/contexts.js';
import type { CheckHook, HandlerServer, PathKind, Rejection } from '../directives/handler.js';
import { decode } from '../text/index.js';
import { NodeCall } from './call.js';
import type { Host } from './host.js';
import type { HtaccessContext } from './htaccess-context.js';
import { createLogLevels } from './log-levels.js';
import type { Lookup } from './lookup.js';
import type { Warning } from './problem.js';
import { serverRootRelative } from './server-paths.js';
import type { Settings } from './settings.js';

/** A check that a handler left for the post-configuration stage, and the call that left it. */
export interface LaterCheck {
  readonly hook: CheckHook;
  readonly call: NodeCall | null;
  readonly check: () => Rejection | null;
}

/** What the walk and the stages behind it see of the server that handlers talk to. */
export interface WalkServer extends HandlerServer {
  readonly laterChecks: readonly LaterCheck[];
  /** The call whose handler runs: what it leaves behind is its. */
  current: NodeCall | null;
  /** A word of a `LogLevel` of the main server or of a virtual host: from here on, its messages of a lesser level are not shown. */
  setLogLevel(word: string, virtualHost: NodeCall | null): void;
}

export interface WalkServerOptions {
  readonly host: Host;
  readonly settings: Settings;
  readonly lookup: Lookup;
  readonly serverRoot: string;
  readonly hasUnknownModules: boolean;
  readonly hasModulesOfOthers: boolean;
  /** Of a `.htaccess` file. */
  readonly htaccess?: HtaccessContext | undefined;
  readonly warn: (warning: Warning) => void;
}

/** The names that make httpd dump instead of test (server/main.c); `DUMP_CONFIG` does not. */
const DUMPS: ReadonlySet<string> = new Set(['DUMP_VHOSTS', 'DUMP_RUN_CFG', 'DUMP_MODULES', 'DUMP_INCLUDES']);

/** Makes the server that handlers ask. With `assumeExists` what is missing is unknown instead, which no handler rejects. */
export function createWalkServer(options: WalkServerOptions): WalkServer {
  const { host, settings, lookup, serverRoot } = options;
  const htaccess = options.htaccess !== undefined;
  const memory = new Map<symbol, unknown>();
  const laterChecks: LaterCheck[] = [];
  const kinds = new Map<string, PathKind>();
  const logLevels = createLogLevels<NodeCall>();
  const assumed = <Found>(found: Found): Found | 'unknown' =>
    found === 'missing' && settings.assumeExists ? 'unknown' : found;
  const server: WalkServer = {
    serverRoot,
    workingDirectory: host.workingDirectory?.() ?? '/',
    serverVersion: settings.serverVersion,
    modWsgiVersion: settings.modWsgiVersion,
    platform: settings.platform,
    dumping: settings.defines.some((name) => DUMPS.has(name)),
    environment: (name) => settings.values.get(name) ?? host.environment(name),
    skipDocumentRootCheck: settings.skipDocumentRootCheck,
    hasUnknownModules: options.hasUnknownModules,
    hasModulesOfOthers: options.hasModulesOfOthers,
    htaccess,
    allowedOptions: options.htaccess?.options ?? null,
    laterChecks,
    current: null,
    resolve: (path) => serverRootRelative(serverRoot, path, settings.platform === 'windows'),
    pathKind(path) {
      const known = kinds.get(path);
      if (known !== undefined) return known;
      const found = host.stat(path);
      const kind = found === 'link' ? 'other' : assumed(found);
      kinds.set(path, kind);
      return kind;
    },
    readText(path) {
      const result = host.readFile(path);
      return result.ok ? decode(result.bytes) : null;
    },
    user: (name) => assumed(host.user(name)),
    group: (name) => assumed(host.group(name)),
    hasModule: lookup.hasModule,
    // APR takes a path for the name of a socket.
    resolves: (hostName) => hostName.startsWith('/') || (settings.assumeExists ? 'unknown' : host.resolves(hostName)),
    directive: (name) => lookup.find(name)[0] ?? null,
    setLogLevel: logLevels.set,
    warn({ noServer = false, ...warning }) {
      if (logLevels.shows(warning, noServer ? 'noServer' : (server.current?.virtualHost ?? null)))
        options.warn(warning);
    },
    later(check, hook = 'other') {
      laterChecks.push({ check, hook, call: server.current });
    },
    memory<Value>(key: symbol, make: () => Value): Value {
      if (!memory.has(key)) memory.set(key, make());
      return memory.get(key) as Value;
    },
    forbidden(call, flags) {
      if (!(call instanceof NodeCall)) return forbiddenContext(call, flags, htaccess);
      if (!htaccess && forbidsNothing(flags, call.around)) return null;
      return forbiddenContext({ definition: call.definition, parents: call.surroundings }, flags, htaccess);
    },
  };
  return server;
}
