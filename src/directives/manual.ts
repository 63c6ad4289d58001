import { compareVersions } from './availability.js';
import type { Definition } from './define.js';
import { findModule } from './modules.js';

const HTTPD = 'https://httpd.apache.org/docs';
const MOD_WSGI = 'https://modwsgi.readthedocs.io/en/latest';

/** The modules whose page is not called after their file. */
const PAGES: Readonly<Record<string, string>> = {
  http_module: 'core',
  ldap_module: 'mod_ldap',
  mpm_event_module: 'mpm_common',
  mpm_prefork_module: 'mpm_common',
  mpm_worker_module: 'mpm_common',
  mpm_winnt_module: 'mpm_winnt',
};

/** The directives that stand on another page than the rest of their module. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  AcceptMutex: 'mpm_common',
  AsyncRequestWorkerFactor: 'event',
  CoreDumpDirectory: 'mpm_common',
  DAVLockDiscovery: 'mod_dav_fs',
  EnableExceptionHook: 'mpm_common',
  LockFile: 'mpm_common',
  MaxConnectionsPerChild: 'mpm_common',
  MaxMemFree: 'mpm_common',
  MaxRequestsPerChild: 'mpm_common',
  MaxSpareServers: 'prefork',
  MinSpareServers: 'prefork',
  PidFile: 'mpm_common',
  ScoreBoardFile: 'mpm_common',
  ScriptLog: 'mod_cgi',
  ScriptLogBuffer: 'mod_cgi',
  ScriptLogLength: 'mod_cgi',
  ThreadStackSize: 'mpm_common',
};

/** Old names, which the manual tells of where their new ones stand, and one section that shares its name with a directive. */
const ANCHORS: Readonly<Record<string, string>> = {
  '<MDomainSet': 'mdomainsetsection',
  MaxClients: 'maxrequestworkers',
  MaxRequestsPerChild: 'maxconnectionsperchild',
};

/** What httpd knows and its manual does not tell of. */
const UNDOCUMENTED: ReadonlySet<string> = new Set([
  'AuthDigestNcCheck',
  'AuthDigestNonceFormat',
  'CaseFilter',
  'CaseFilterIn',
  'FancyIndexing',
  'H2AltSvc',
  'H2AltSvcMaxAge',
  'H2SessionExtraFiles',
  'LuaHookPreTranslateName',
  'Lua_____ByteCodeHack',
  'MacroIgnoreBadNesting',
  'MacroIgnoreEmptyArgs',
  'Port',
  'RequireNotAll',
  'SSLLog',
  'SSLLogLevel',
]);

/** The address of what the manual of httpd or mod_wsgi tells of a directive; `null` when it tells nothing, and for other modules. */
export function manualUrl({ kind, name, module, docs, removed }: Definition): string | null {
  const id = typeof module === 'string' ? module : (module[0] ?? '');
  if (id === 'wsgi_module') return docs === undefined ? null : `${MOD_WSGI}/${docs}`;
  const info = findModule(id);
  if (info?.bundled === false || docs === '' || UNDOCUMENTED.has(name)) return null;
  const page =
    ELSEWHERE[name] ?? PAGES[id] ?? info?.sourceFile.replace(/\.c$/, '') ?? `mod_${id.replace(/_module$/, '')}`;
  const anchor = ANCHORS[kind === 'section' ? `<${name}` : name] ?? name.toLowerCase();
  // What 2.4 no longer has, the manual of 2.2 tells of.
  const version = removed?.httpd !== undefined && compareVersions(removed.httpd, '2.4') < 0 ? '2.2' : '2.4';
  return `${HTTPD}/${version}/mod/${page}.html#${anchor}`;
}
