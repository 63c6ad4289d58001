import { compareVersions } from '../availability.js';
import { serverNameSoFar } from '../checks/server-name.js';
import type { Call, HandlerServer } from '../handler.js';

const GROUPS = Symbol('WSGI process groups');

/** Names to the virtual host that defines each. Compared byte by byte, over the whole server. */
type Groups = Map<string, Call | null>;

const make = (): Groups => new Map();

/** Adds a process group; false when there is one of that name. */
export function defineProcessGroup(name: string, { virtualHost }: Call, server: HandlerServer): boolean {
  const groups = server.memory(GROUPS, make);
  if (groups.has(name)) return false;
  groups.set(name, virtualHost);
  return true;
}

/**
 * What mod_wsgi has against loading a script into a process group when the process starts: the group must have been defined before, and
 * for the same server or for one of the same name. Names count as far as the configuration has been read.
 */
export function checkReach(name: string, call: Call, server: HandlerServer): string | null {
  const home = server.memory(GROUPS, make).get(name);
  if (home === undefined) return 'WSGI process group not yet configured.';
  if (home === null || home === call.virtualHost) return null;
  // Names are compared since 4.5.16; before that, only the server itself counted.
  const { modWsgiVersion } = server;
  if (modWsgiVersion !== null && compareVersions(modWsgiVersion, '4.5.16') < 0) {
    return 'WSGI process group not accessible.';
  }
  const theirs = serverNameSoFar(home, server);
  const ours = serverNameSoFar(call.virtualHost, server);
  if (theirs === ours) return null;
  return theirs === null || ours === null ? 'WSGI process group not matchable.' : 'WSGI process group not accessible.';
}
