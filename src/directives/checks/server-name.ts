import { isGlob } from '../../grammar/embedded/glob.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { parseServerName } from '../types/server-name.js';

const NAMES = Symbol('server names');

type Names = Map<Call | null, string>;

const make = (): Names => new Map();

/** `server_hostname_port` of core.c. Keeps the name for `serverNameSoFar`. */
export function checkServerName(call: Call, server: HandlerServer): Rejection | null {
  const value = call.words[0] ?? '';
  if (isGlob(value)) {
    return rejectWord(call, 0, `Invalid ServerName "${value}" use ServerAlias to set multiple server names.`);
  }
  const { name, port } = parseServerName(value);
  server.memory(NAMES, make).set(call.virtualHost, name);
  if (port === null || (port > 0 && port < 65536)) return null;
  return rejectWord(call, 0, `The port number "${value}" is outside the appropriate range (i.e., 1..65535).`);
}

/** The name of a server (`null`: the main one) as far as the configuration has been walked. Nothing is inherited yet. */
export function serverNameSoFar(virtualHost: Call | null, server: HandlerServer): string | null {
  return server.memory(NAMES, make).get(virtualHost) ?? null;
}

/** `set_server_alias` of core.c: the main server has no list of names. */
export function checkServerAlias(call: Call): string | null {
  return call.virtualHost === null ? 'ServerAlias only used in <VirtualHost>' : null;
}
