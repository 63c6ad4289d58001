import type { HandlerServer } from '../handler.js';
import { modules } from '../modules.js';

/** The kinds of provider that a directive can name and httpd looks up. Names are case-sensitive. */
export type ProviderKind = 'authn' | 'authz' | 'socache' | 'lbmethod' | 'dav';

/** What the modules of httpd register when they are loaded. */
const PROVIDERS: Readonly<Record<ProviderKind, Readonly<Record<string, readonly string[]>>>> = {
  authn: {
    authn_anon_module: ['anon'],
    authn_dbd_module: ['dbd'],
    authn_dbm_module: ['dbm'],
    authn_file_module: ['file'],
    authn_socache_module: ['socache'],
    authnz_ldap_module: ['ldap'],
    wsgi_module: ['wsgi'],
  },
  authz: {
    authz_core_module: ['env', 'all', 'method', 'expr'],
    authz_dbd_module: ['dbd-group', 'dbd-login', 'dbd-logout'],
    authz_dbm_module: ['dbm-group', 'dbm-file-group'],
    authz_groupfile_module: ['group', 'file-group'],
    authz_host_module: ['ip', 'host', 'forward-dns', 'local'],
    authz_owner_module: ['file-owner'],
    authz_user_module: ['user', 'valid-user'],
    authnz_ldap_module: ['ldap-user', 'ldap-group', 'ldap-dn', 'ldap-attribute', 'ldap-filter', 'ldap-search'],
    ssl_module: ['ssl', 'ssl-verify-client'],
    wsgi_module: ['wsgi-group'],
  },
  socache: {
    socache_dbm_module: ['dbm'],
    socache_dc_module: ['dc'],
    socache_memcache_module: ['memcache'],
    socache_redis_module: ['redis'],
    socache_shmcb_module: ['shmcb', 'default'],
  },
  lbmethod: {
    lbmethod_bybusyness_module: ['bybusyness'],
    lbmethod_byrequests_module: ['byrequests'],
    lbmethod_bytraffic_module: ['bytraffic'],
    lbmethod_heartbeat_module: ['heartbeat'],
  },
  dav: { dav_fs_module: ['filesystem'] },
};

const REGISTERED = Symbol('providers that the configuration registers');

function registered(server: HandlerServer): Set<string> {
  return server.memory(REGISTERED, () => new Set());
}

/** Makes a name known from here on, as the provider alias sections do. */
export function registerProvider(kind: ProviderKind, name: string, server: HandlerServer): void {
  registered(server).add(`${kind} ${name}`);
}

const PLAIN = Symbol('login providers without hashes for Digest');

function plainProviders(server: HandlerServer): Set<string> {
  return server.memory(PLAIN, () => new Set(['anon', 'ldap']));
}

/** Whether a login provider has the hashes that `AuthType Digest` asks for. */
export function hasRealmHash(name: string, server: HandlerServer): boolean {
  return !plainProviders(server).has(name);
}

/** Makes known that a login provider checks passwords only. */
export function addPlainProvider(name: string, server: HandlerServer): void {
  plainProviders(server).add(name);
}

/** The module that registers each provider: `kind name`. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVIDERS).flatMap(([kind, byModule]) =>
    Object.entries(byModule).flatMap(([module, names]) => names.map((name) => [`${kind} ${name}`, module] as const)),
  ),
);

/** The module of httpd, or mod_wsgi, that registers a provider. */
export function providerModule(kind: ProviderKind, name: string): string | undefined {
  return OWNERS.get(`${kind} ${name}`);
}

/** The names of all providers of httpd's own modules. */
export function allProviders(kind: ProviderKind): readonly string[] {
  return Object.values(PROVIDERS[kind]).flat();
}

/** Whether a provider of that name is there; `null` when a module is loaded of which it may be. */
export function hasProvider(kind: ProviderKind, name: string, server: HandlerServer): boolean | null {
  const key = `${kind} ${name}`;
  const owner = OWNERS.get(key);
  if (owner !== undefined && server.hasModule(owner)) return true;
  if (registered(server).has(key)) return true;
  return server.hasUnknownModules || modules.some(({ id, bundled }) => bringsMore(id, bundled, server)) ? null : false;
}

/** The names of the providers of httpd's loaded modules. */
export function providerNames(kind: ProviderKind, server: HandlerServer): readonly string[] {
  return Object.entries(PROVIDERS[kind]).flatMap(([module, names]) => (server.hasModule(module) ? names : []));
}

/** Modules that are not httpd's bring providers that are not listed here; those of mod_wsgi are known. */
function bringsMore(id: string, bundled: boolean, server: HandlerServer): boolean {
  return !bundled && id !== 'wsgi_module' && server.hasModule(id);
}
