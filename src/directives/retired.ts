/** A name that httpd had before 2.2, or that another server or module had, and that nobody registers any more. */
export interface RetiredName {
  /** As it was written. */
  readonly name: string;
  /** In a few words, what became of it and what to write today. */
  readonly advice: string;
}

const LOADED = 'modules are loaded and called in the order of `LoadModule` since httpd 2.0: remove it';
const ONE_FILE = 'httpd reads one file since 2.0: write `Include`';
const OWN_LOG = 'httpd 2.0 dropped it: write `CustomLog` with a format of its own';
const OLD_CACHE = 'it went with the cache of httpd 1.3 and 2.0: `htcacheclean` keeps a cache small';
const SSL_LOG = 'it was a directive of mod_ssl 2.x for httpd 1.3: remove it';
const LDAP_URL = '`AuthLDAPURL` and `AuthBasicProvider ldap` have replaced it';

const ADVICE: Readonly<Record<string, string>> = {
  AddModule: LOADED,
  ClearModuleList: LOADED,
  ResourceConfig: ONE_FILE,
  AccessConfig: ONE_FILE,
  ServerType: 'httpd is always `standalone` since 2.0: remove it',
  BindAddress: 'httpd 2.0 replaced it: write `Listen address:port`',
  AgentLog: OWN_LOG,
  RefererLog: OWN_LOG,
  RefererIgnore: 'httpd 2.0 dropped it: write `CustomLog` with `env=!name` and `SetEnvIf`',
  KeepAliveRequests: 'it is called `MaxKeepAliveRequests`',
  StartThreads: 'httpd 2.2 replaced it: write `StartServers` and `ThreadsPerChild`',
  NumServers: 'the MPM perchild is gone: write `StartServers`',
  MaxThreadsPerChild: 'the MPM perchild is gone: write `ThreadsPerChild`',
  MaxRequestsPerThread: 'the MPM for BeOS is gone: write `MaxConnectionsPerChild`',
  CoreDump: 'it is called `CoreDumpDirectory`',
  GroupFile: 'it is called `AuthGroupFile`',
  AuthAuthoritative: 'httpd 2.2 replaced it: write `AuthBasicAuthoritative`',
  AuthDBMAuthoritative: 'httpd 2.2 replaced it: write `AuthBasicProvider dbm`',
  AuthDBUserFile: 'write `AuthDBMUserFile`, and `AuthDBMType db`',
  AuthDBGroupFile: 'write `AuthDBMGroupFile`, and `AuthDBMType db`',
  AuthDigestUserFile: 'httpd 2.2 replaced it: write `AuthUserFile`',
  AuthDigestFile: 'httpd 2.2 replaced it: write `AuthUserFile`',
  AuthDigestGroupFile: 'httpd 2.2 replaced it: write `AuthGroupFile`',
  Anonymous_Authoritative: 'httpd 2.2 replaced it: write `AuthBasicProvider anon`',
  AuthLDAPEnabled: LDAP_URL,
  AuthLDAPAuthoritative: LDAP_URL,
  AuthLDAPFrontPageHack: LDAP_URL,
  AuthLDAPStartTLS: 'write `LDAPTrustedMode TLS`',
  LDAPTrustedCA: 'httpd 2.2 replaced it: write `LDAPTrustedGlobalCert`',
  LDAPTrustedCAType: 'httpd 2.2 replaced it: write `LDAPTrustedGlobalCert`',
  NoCache: 'write `CacheDisable`',
  CacheForceCompletion: OLD_CACHE,
  CacheExpiryCheck: OLD_CACHE,
  CacheSize: OLD_CACHE,
  CacheGcInterval: OLD_CACHE,
  CacheGcDaily: OLD_CACHE,
  CacheGcUnused: OLD_CACHE,
  CacheGcClean: OLD_CACHE,
  CacheGcMemUsage: OLD_CACHE,
  CacheTimeMargin: OLD_CACHE,
  SSLCacheServerPath: 'write `SSLSessionCache`',
  SSLCacheServerPort: 'write `SSLSessionCache`',
  SSLSessionLockFile: 'write `Mutex` with the name `ssl-cache`',
  SSLEnable: 'write `SSLEngine On`',
  SSLDisable: 'write `SSLEngine Off`',
  SSLRequireCipher: 'write `SSLCipherSuite`',
  SSLRandomFile: 'write `SSLRandomSeed`',
  SSLLogFile: SSL_LOG,
  SSLCARevocation: 'it is called `SSLCARevocationFile`',
  SSLPolicy: 'httpd 2.5 alone has it: write the settings of the policy themselves',
  SSLProxyPolicy: 'httpd 2.5 alone has it: write the settings of the policy themselves',
  MultiViews: 'it is an option: write `Options +MultiViews`',
  Indexes: 'it is an option: write `Options +Indexes`',
  FollowSymLinks: 'it is an option: write `Options +FollowSymLinks`',
  ExecCGI: 'it is an option: write `Options +ExecCGI`',
  DirectoryListing: 'write `Options +Indexes`',
};

/** Every name that nobody registers any more. */
export const retiredNames: readonly RetiredName[] = Object.entries(ADVICE).map(([name, advice]) => ({ name, advice }));

const byName: ReadonlyMap<string, RetiredName> = new Map(
  retiredNames.map((retired) => [retired.name.toLowerCase(), retired]),
);

/** What became of a directive that no module registers any more, by its name in any case; `undefined` for other names. */
export function findRetired(name: string): RetiredName | undefined {
  return byName.get(name.toLowerCase());
}
