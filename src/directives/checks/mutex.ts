import { getWord, getWords } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { isNoDirectory } from './paths.js';

const MECHANISMS =
  "Mutex mechanisms are: 'none', 'default', 'flock:/path/to/file', 'fcntl:/path/to/file', 'file:/path/to/file', 'pthread', 'sysvsem', 'posixsem', 'sem'";

/** What modules register with `ap_mutex_register`; `default` is always there. Those marked may be `none`. */
const TYPES: Readonly<Record<string, { readonly module: string; readonly none: boolean }>> = {
  'mpm-accept': { module: 'core_module', none: false },
  'authdigest-client': { module: 'auth_digest_module', none: false },
  'authdigest-opaque': { module: 'auth_digest_module', none: false },
  'authn-socache': { module: 'authn_socache_module', none: false },
  'cache-socache': { module: 'cache_socache_module', none: false },
  'ldap-cache': { module: 'ldap_module', none: false },
  'lua-ivm-shm': { module: 'lua_module', none: false },
  proxy: { module: 'proxy_module', none: false },
  'proxy-balancer-shm': { module: 'proxy_balancer_module', none: false },
  'rewrite-map': { module: 'rewrite_module', none: false },
  'ssl-cache': { module: 'ssl_module', none: true },
  'ssl-stapling': { module: 'ssl_module', none: false },
  'ssl-stapling-refresh': { module: 'ssl_module', none: false },
  'watchdog-callback': { module: 'watchdog_module', none: false },
};

/** `Mutex` (`ap_set_mutex`, server/util_mutex.c): a mechanism, perhaps with a directory, and the types it is for, looked at from the last. */
export function checkMutex(call: Call, server: HandlerServer): Rejection | null {
  const text = call.args.text;
  const first = getWord(text, 0);
  const reject = (message: string): Rejection => ({ message, start: first.start, end: first.end });
  if (first.value === '') return reject(`Mutex requires at least a mechanism argument (${MECHANISMS})`);
  const [, mechanism = '', path] = /^([^:]*)(?::(.+))?/s.exec(first.value) ?? [];
  const none = /^(none|no)$/i.test(mechanism);
  if (!none && !/^(default|yes|fcntl|flock|file|posixsem|sem|sysvsem|pthread)$/i.test(mechanism)) {
    return reject(`Invalid Mutex argument ${first.value} (${MECHANISMS})`);
  }
  if (
    !none &&
    path !== undefined &&
    isNoDirectory(/^(posixsem|sem)$/i.test(mechanism) ? path : server.resolve(path), server)
  ) {
    return reject(`Invalid Mutex directory in argument ${first.value}`);
  }
  const types = getWords(text, first.next).filter((word) => !/^omitpid$/i.test(word.value));
  for (const { value, start, end } of types.length === 0 ? [{ ...first, value: 'default' }] : types.reverse()) {
    const type = value === 'default' ? { module: 'core_module', none: false } : TYPES[value];
    if (type === undefined ? !server.hasModulesOfOthers : !server.hasModule(type.module)) {
      return { message: `Mutex type ${value} is not valid`, start, end };
    }
    if (none && type?.none === false) return { message: `None is not allowed for mutex type ${value}`, start, end };
  }
  return null;
}
