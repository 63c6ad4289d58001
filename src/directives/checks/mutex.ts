import { getWord, getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import { compareVersions } from '../availability.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { isNoDirectory } from './paths.js';

const MECHANISMS =
  "Mutex mechanisms are: 'none', 'default', 'flock:/path/to/file', 'fcntl:/path/to/file', 'file:/path/to/file', 'pthread', 'sysvsem', 'posixsem', 'sem'";

export const MUTEX_MECHANISMS = ['default', 'posixsem', 'sysvsem', 'sem', 'pthread', 'fcntl', 'flock', 'file'] as const;

const isMechanism = anyOf([...MUTEX_MECHANISMS, 'yes']);

/** The modules of which each registers a type of mutex (`ap_mutex_register`); `default` is always there. */
const MUTEX_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['authdigest-client', ['auth_digest_module']],
  ['authn-socache', ['authn_socache_module']],
  ['cache-socache', ['cache_socache_module']],
  ['ldap-cache', ['ldap_module']],
  ['lua-ivm-shm', ['lua_module']],
  ['mpm-accept', ['mpm_prefork_module', 'mpm_worker_module']],
  ['proxy', ['proxy_module']],
  ['proxy-balancer-shm', ['proxy_balancer_module']],
  ['rewrite-map', ['rewrite_module']],
  ['ssl-cache', ['ssl_module']],
  ['ssl-stapling', ['ssl_module']],
  ['ssl-stapling-refresh', ['ssl_module']],
  ['watchdog-callback', ['watchdog_module']],
]);

const BEFORE_2_4_69: ReadonlyMap<string, readonly string[]> = new Map([
  ...MUTEX_TYPES,
  ['authdigest-opaque', ['auth_digest_module']],
]);

/** The types of mutexes that a version of httpd knows, and the modules that register them. */
export function mutexTypes(serverVersion: string): ReadonlyMap<string, readonly string[]> {
  return compareVersions(serverVersion, '2.4.69') < 0 ? BEFORE_2_4_69 : MUTEX_TYPES;
}

/** `Mutex` (`ap_set_mutex`, server/util_mutex.c): a mechanism, perhaps with a directory, and the types it is for, looked at from the last. */
export function checkMutex(call: Call, server: HandlerServer): Rejection | null {
  const text = call.args.text;
  const first = getWord(text, 0);
  const reject = (message: string): Rejection => ({ message, start: first.start, end: first.end });
  if (first.value === '') return reject(`Mutex requires at least a mechanism argument (${MECHANISMS})`);
  const [, mechanism = '', path] = /^([^:]*)(?::(.+))?/s.exec(first.value) ?? [];
  const none = /^(none|no)$/i.test(mechanism);
  if (!none && !isMechanism(mechanism)) {
    return reject(`Invalid Mutex argument ${first.value} (${MECHANISMS})`);
  }
  if (
    !none &&
    path !== undefined &&
    isNoDirectory(/^(posixsem|sem)$/i.test(mechanism) ? path : server.resolve(path), server)
  ) {
    return reject(`Invalid Mutex directory in argument ${first.value}`);
  }
  const types = getWords(text, first.next).filter(({ value }) => !isOmitPid(value));
  for (const { value, start, end } of types.length === 0 ? [{ ...first, value: 'default' }] : types.reverse()) {
    const modules = value === 'default' ? ['core_module'] : mutexTypes(server.serverVersion).get(value);
    if (modules === undefined ? !server.hasModulesOfOthers : !modules.some((module) => server.hasModule(module))) {
      return { message: `Mutex type ${value} is not valid`, start, end };
    }
    // None of the known modules does without (`AP_MUTEX_ALLOW_NONE`).
    if (none && modules !== undefined) return { message: `None is not allowed for mutex type ${value}`, start, end };
  }
  return null;
}

/** Stands among the types, and is none. */
export function isOmitPid(word: string): boolean {
  return word.toLowerCase() === 'omitpid';
}
