import { getWords } from '../grammar/index.js';
import { BUILDS } from './defaults.js';
import type { Evaluation } from './evaluate.js';

/** The mutexes that modules register before the configuration is walked (`ap_mutex_register`). */
const REGISTERED: Readonly<Record<string, readonly string[]>> = {
  auth_digest_module: ['authdigest-client'],
  authn_socache_module: ['authn-socache'],
  cache_socache_module: ['cache-socache'],
  ldap_module: ['ldap-cache'],
  lua_module: ['lua-ivm-shm'],
  mpm_prefork_module: ['mpm-accept'],
  proxy_balancer_module: ['proxy-balancer-shm'],
  proxy_module: ['proxy'],
  rewrite_module: ['rewrite-map'],
  ssl_module: ['ssl-cache', 'ssl-stapling', 'ssl-stapling-refresh'],
  watchdog_module: ['watchdog-callback'],
};

/** The `Mutex` lines of `-DDUMP_RUN_CFG` (`ap_dump_mutexes`, server/util_mutex.c), by name: httpd prints them in the order of a hash. */
export function mutexLines({ walked, reading, settings }: Evaluation): string[] {
  const runtime = reading.runtimeDirectory ?? walked.server.resolve(BUILDS[settings.platform].runtimeDirectory);
  const given = new Map<string, string>();
  for (const { args } of walked.kept.mutexes) {
    const [mechanism, ...types] = getWords(args.text).map(({ value }) => value);
    const description = describe(mechanism ?? '', runtime, walked.server.resolve);
    for (const type of types.length === 0 ? ['default'] : types) given.set(type, description);
  }
  const types = Object.entries(REGISTERED)
    .filter(([module]) => walked.server.hasModule(module))
    .flatMap(([, names]) => names)
    .sort();
  const byDefault = given.get('default') ?? describe('default', runtime, walked.server.resolve);
  return [
    `Mutex default: ${byDefault}`,
    ...types.map((type) => `Mutex ${type}: ${given.get(type) ?? 'using_defaults'}`),
  ];
}

/** Names of mechanisms that stand for others. */
const MECHANISMS: Readonly<Record<string, string>> = { yes: 'default', file: 'fcntl', sem: 'posixsem' };

/** `ap_parse_mutex`: a mechanism, or `mechanism:directory`. */
function describe(word: string, runtime: string, resolve: (path: string) => string): string {
  const colon = word.indexOf(':');
  const mechanism = (colon < 0 ? word : word.slice(0, colon)).toLowerCase();
  if (mechanism === 'none' || mechanism === 'no') return 'none';
  const directory = colon < 0 ? runtime.replace(/\/?$/, '/') : resolve(word.slice(colon + 1));
  return `dir="${directory}" mechanism=${MECHANISMS[mechanism] ?? mechanism} `;
}
