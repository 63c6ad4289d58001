import { REDIRECT_KEYWORDS } from './checks/alias.js';
import { INDEX_FLAGS } from './checks/autoindex.js';
import { HEADER_ACTIONS } from './checks/headers.js';
import { ETAG_COMPONENTS } from './checks/keywords.js';
import { LOG_LEVELS } from './checks/log-level.js';
import { HTTP_METHODS } from './checks/methods.js';
import { MUTEX_MECHANISMS } from './checks/mutex.js';
import { OPTIONS, OVERRIDE_CLASSES } from './checks/options.js';
import { allProviders } from './checks/providers.js';
import { REGEX_OPTIONS } from './checks/regex-options.js';
import { STAGES } from './checks/request-timeout.js';
import { REWRITE_OPTIONS } from './checks/rewrite.js';
import { SSL_OPTIONS, TLS_PROTOCOLS } from './checks/ssl.js';
import { CONDITION_FLAGS, RULE_FLAGS } from './terms/rewrite-flags.js';

const DEFAULT_PORT_PROTOCOLS = ['http', 'https', 'ftp', 'nntp'];
const PERIOD = {
  base: ['access', 'now', 'modification'],
  unit: ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'],
};
const PASSWORD_STORES = allProviders('authn');
const REDIRECT = { status: [...Object.keys(REDIRECT_KEYWORDS), '300 to 599'] };

/** Stores that are named with what they need to know. */
const STORES = ['shmcb:path[(bytes)]', 'dbm:path', 'memcache:…', 'redis:…', 'dc:…'];

/** What stands behind some kinds of `Require`. */
const REQUIRED: Readonly<Record<string, string>> = {
  all: 'granted|denied',
  ip: 'address',
  host: 'name',
  'forward-dns': 'name',
  env: 'variable',
  method: 'method',
  expr: 'expression',
  user: 'name',
  group: 'name',
  'ldap-user': 'name',
  'ldap-group': 'dn',
  'ldap-dn': 'dn',
  'ldap-filter': 'filter',
  'ldap-search': 'filter',
  'ldap-attribute': 'name=value',
  'dbm-group': 'name',
  'dbd-group': 'name',
  'wsgi-group': 'name',
};

/** The words that stand for a placeholder of `argumentLines`, or of an argument that a handler judges: by name, then by placeholder. */
export const argumentWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '<Limit': { method: HTTP_METHODS },
  '<LimitExcept': { method: HTTP_METHODS },
  '<IfVersion': { operator: ['=', '==', '>', '>=', '<', '<=', '~'] },
  AcceptFilter: { protocol: DEFAULT_PORT_PROTOCOLS, filter: ['none', 'data', 'connect', 'httpready', 'dataready'] },
  AllowMethods: { method: HTTP_METHODS },
  AllowOverride: { class: [...OVERRIDE_CLASSES, 'Options=option,...', 'Nonfatal=Override|Unknown|All'] },
  AuthBasicProvider: { 'provider-name': PASSWORD_STORES },
  AuthDigestProvider: {
    // The others keep no hash of user, realm and password.
    'provider-name': PASSWORD_STORES.filter((name) => name !== 'ldap' && name !== 'anon'),
  },
  AuthFormProvider: { 'provider-name': PASSWORD_STORES },
  AuthnCacheProvideFor: { 'authn-provider': ['file', 'dbm', 'dbd', 'ldap'] },
  CacheEnable: { type: ['disk', 'socache'] },
  CacheSocache: { type: allProviders('socache') },
  CharsetOptions: { option: ['ImplicitAdd', 'NoImplicitAdd', 'TranslateAllMimeTypes', 'NoTranslateAllMimeTypes'] },
  ExpiresByType: PERIOD,
  ExpiresDefault: PERIOD,
  FileETag: { component: ETAG_COMPONENTS },
  Header: { action: [...HEADER_ACTIONS, 'echo', 'note'] },
  IndexOptions: {
    option: [
      'None',
      ...INDEX_FLAGS,
      'Charset=name',
      'DescriptionWidth=n|*',
      'IconHeight[=pixels]',
      'IconWidth[=pixels]',
      'NameWidth=n|*',
      'Type=media-type',
      'UseOldDateFormat',
    ],
  },
  Listen: { protocol: ['http', 'https'] },
  LogLevel: { level: LOG_LEVELS },
  MDCAChallenges: { type: ['http-01', 'tls-alpn-01', 'dns-01'] },
  Mutex: {
    mechanism: MUTEX_MECHANISMS.map((name) => (/^f/.test(name) ? `${name}:directory` : name)),
  },
  Options: { option: ['All', 'None', ...OPTIONS] },
  Protocols: { protocol: ['http/1.1', 'h2', 'h2c', 'acme-tls/1'] },
  Redirect: REDIRECT,
  RedirectMatch: REDIRECT,
  RegexDefaultOptions: { option: REGEX_OPTIONS },
  RequestHeader: { action: HEADER_ACTIONS },
  RequestReadTimeout: { stage: STAGES },
  Require: {
    'entity-name': allProviders('authz').map((name) => (name in REQUIRED ? `${name} ${REQUIRED[name]}` : name)),
  },
  RewriteMap: {
    type: ['txt:path', 'rnd:path', 'dbm:path', 'prg:program', 'dbd:query', 'fastdbd:query'],
  },
  RewriteOptions: { option: REWRITE_OPTIONS },
  RewriteCond: { flag: CONDITION_FLAGS.map(({ name }) => name) },
  RewriteRule: { flag: RULE_FLAGS.map(({ name }) => (name.endsWith('=') ? `${name}…` : name)) },
  SSLOptions: { option: SSL_OPTIONS },
  SSLProtocol: { protocol: TLS_PROTOCOLS },
  SSLProxyProtocol: { protocol: TLS_PROTOCOLS },
  SSLRandomSeed: { context: ['startup', 'connect'], source: ['builtin', 'file:path', 'exec:path'] },
  SSLSessionCache: { type: ['none', 'nonenotnull', ...STORES] },
  SSLStaplingCache: { type: STORES },
};
