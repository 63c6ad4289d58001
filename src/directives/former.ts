import { onOff, text } from './args.js';
import { type Definition, directive, flag, raw, take1 } from './define.js';

/** A switch of 2.2 that handed a user whom a module did not let in on to other modules. */
function authoritative(name: string, module: string, groups: string): Definition {
  return directive({
    name,
    summary: `Whether ${groups} had the last word on who comes in. Sections such as \`<RequireAny>\` say today how conditions go together.`,
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
    removed: { httpd: '2.3.0', use: '<RequireAny>' },
  });
}

/** A setting of the cache in memory that 2.2 had. */
function memoryCache(name: string, label: string, what: string): Definition {
  return directive({
    name,
    summary: `${what} the cache in memory of 2.2. \`CacheEnable socache\` is what has taken its place.`,
    module: 'mem_cache_module',
    args: take1(text(label)),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.0', use: 'CacheEnable socache' },
  });
}

/** What old configurations and instructions on the web still have: directives that httpd does not know any more. */
export const formerDirectives: readonly Definition[] = [
  directive({
    name: 'AcceptMutex',
    summary: 'How children took turns in accepting connections. `Mutex` says it for locks of all kinds.',
    module: 'core_module',
    args: take1(text('method')),
    override: ['RSRC_CONF'],
    default: 'Default',
    removed: { httpd: '2.3.4', use: 'Mutex' },
  }),
  directive({
    name: 'LockFile',
    summary:
      'The file for the lock by which children took turns in accepting connections. `Mutex` names a directory for all locks.',
    module: 'core_module',
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.4', use: 'Mutex' },
  }),
  directive({
    name: 'SSLMutex',
    summary: 'The lock of the cache of TLS sessions. Today it is `Mutex` with the name `ssl-cache`.',
    module: 'ssl_module',
    args: take1(text('type')),
    override: ['RSRC_CONF'],
    default: 'none',
    removed: { httpd: '2.3.4', use: 'Mutex' },
  }),
  directive({
    name: 'RewriteLock',
    summary: 'The file for the lock of `RewriteMap` programs. Today it is `Mutex` with the name `rewrite-map`.',
    module: 'rewrite_module',
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.4', use: 'Mutex' },
  }),
  directive({
    name: 'RewriteLog',
    summary: 'A log of what rewriting does. It goes to the error log today, by `LogLevel rewrite:trace3`.',
    module: 'rewrite_module',
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.6', use: 'LogLevel rewrite:trace3' },
  }),
  directive({
    name: 'RewriteLogLevel',
    summary: 'How much the log of rewriting told. Today `LogLevel` says it, from `rewrite:trace1` to `rewrite:trace8`.',
    module: 'rewrite_module',
    args: take1(text('level')),
    override: ['RSRC_CONF'],
    default: '0',
    removed: { httpd: '2.3.6', use: 'LogLevel rewrite:trace3' },
  }),
  directive({
    name: 'CookieLog',
    summary:
      'A log of the cookies that mod_usertrack sets. `CustomLog` with `%{Apache}C` or the note `%{cookie}n` writes it.',
    module: 'log_config_module',
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.15', use: 'CustomLog' },
  }),
  directive({
    name: 'DumpIOLogLevel',
    summary:
      'The level at which mod_dumpio wrote to the error log. Today it writes at `trace7`, which `LogLevel` turns on.',
    module: 'dumpio_module',
    args: take1(text('level')),
    override: ['RSRC_CONF'],
    default: 'debug',
    since: { httpd: '2.2.4' },
    removed: { httpd: '2.3.6', use: 'LogLevel dumpio:trace7' },
  }),
  directive({
    name: 'AuthLDAPAuthzEnabled',
    summary:
      'Off: LDAP looked up users and left alone who may come in. Today that depends on the `Require` lines only.',
    module: 'authnz_ldap_module',
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
    removed: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthDefaultAuthoritative',
    summary: 'Off: a login that no module could check was handed on to modules not of httpd. Remove it.',
    module: 'authn_default_module',
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
    removed: { httpd: '2.3.0' },
  }),
  authoritative('AuthzDBMAuthoritative', 'authz_dbm_module', 'groups in a DBM file'),
  authoritative(
    'AuthzDefaultAuthoritative',
    'authz_default_module',
    'the module that refuses what no other had judged',
  ),
  authoritative('AuthzGroupFileAuthoritative', 'authz_groupfile_module', 'groups in a text file'),
  authoritative('AuthzLDAPAuthoritative', 'authnz_ldap_module', 'what the LDAP server said'),
  authoritative('AuthzOwnerAuthoritative', 'authz_owner_module', "a file's owner"),
  authoritative('AuthzUserAuthoritative', 'authz_user_module', 'lists of users'),
  memoryCache('MCacheSize', 'KBytes', 'How many kilobytes could be used by'),
  memoryCache('MCacheMaxObjectCount', 'number', 'How many responses could be held by'),
  memoryCache('MCacheMinObjectSize', 'bytes', 'How many bytes a response needed to get into'),
  memoryCache('MCacheMaxObjectSize', 'bytes', 'How many bytes a response could have to get into'),
  memoryCache('MCacheMaxStreamingBuffer', 'bytes', 'How much of a response of unknown length was gathered for'),
  memoryCache('MCacheRemovalAlgorithm', 'LRU|GDSF', 'Which responses were dropped first from'),
  directive({
    name: 'Win32DisableAcceptEx',
    summary:
      'Had Windows accept connections in a plainer way. `AcceptFilter http none` and `AcceptFilter https none` do it today.',
    module: 'mpm_winnt_module',
    args: raw(),
    override: ['RSRC_CONF'],
    removed: { httpd: '2.3.1', use: 'AcceptFilter' },
  }),
  directive({
    name: 'H2AltSvc',
    summary: 'Told clients where else the site could be had by HTTP/2. `Header set Alt-Svc` tells them today.',
    module: 'http2_module',
    args: take1(text('protocol-id=[host]:port')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.17' },
    removed: { httpd: '2.4.55', use: 'Header set Alt-Svc' },
  }),
  directive({
    name: 'H2AltSvcMaxAge',
    summary: 'For how many seconds clients could rely on `H2AltSvc`. In the header `Alt-Svc` itself, `ma=` says it.',
    module: 'http2_module',
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.17' },
    removed: { httpd: '2.4.55', use: 'Header set Alt-Svc' },
  }),
];
