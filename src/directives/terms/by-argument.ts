import { CHARSETS, ENCODINGS, EXTENSIONS, LANGUAGE_TAGS } from './encodings.js';
import { PROCESS_VARIABLES, SPECIAL_VARIABLES } from './environment-names.js';
import { HANDLERS, INPUT_FILTERS, OUTPUT_FILTERS } from './handlers.js';
import { REQUEST_ATTRIBUTES, REQUEST_HEADERS, RESPONSE_HEADERS } from './header-names.js';
import { headerValues } from './header-values.js';
import { MEDIA_TYPES } from './media-types.js';
import { CONDITION_TESTS, SAME_URL } from './rewrite-tests.js';
import {
  ACCOUNT_GROUPS,
  ACCOUNTS,
  CIPHER_PROTOCOLS,
  CIPHERS,
  COOKIE_ATTRIBUTES,
  FROM,
  HOST_ADDRESSES,
  INDEX_FILES,
  LDAP_CERTIFICATES,
  LOGGING_MODULES,
  METHODS,
  PASS_PHRASES,
  PORTS,
  REWRITE_FUNCTIONS,
  STATUS_CODES,
  SYSLOG,
} from './small-lists.js';
import { type Term, terms } from './term.js';

/** The terms of an argument, and what stands between several in one word. */
export interface TermList {
  readonly terms: readonly Term[];
  readonly separator?: string;
}

type At = (index: number, words: readonly string[]) => TermList | null;

const at =
  (index: number, list: readonly Term[], separator?: string): At =>
  (asked) =>
    asked === index ? { terms: list, ...(separator === undefined ? {} : { separator }) } : null;

const ALL = terms({ granted: 'Everybody may have it.', denied: 'Nobody may have it.' });
const attributes = at(0, [...REQUEST_ATTRIBUTES, ...REQUEST_HEADERS]);
const mediaType = at(0, MEDIA_TYPES);
const extensions: At = () => ({ terms: EXTENSIONS });
const variables =
  (from: number): At =>
  (index) =>
    index >= from ? { terms: SPECIAL_VARIABLES } : null;
const ciphers: At = (index) => ({ terms: index === 0 ? [...CIPHER_PROTOCOLS, ...CIPHERS] : CIPHERS });
const inputFilters = at(0, INPUT_FILTERS, ';');
const outputFilters = at(0, OUTPUT_FILTERS, ';');

const ARGUMENTS: Readonly<Record<string, At>> = {
  '<VirtualHost': () => ({ terms: HOST_ADDRESSES }),
  Action: at(0, [...HANDLERS, ...MEDIA_TYPES]),
  AddAltByEncoding: (index) => (index > 0 ? { terms: ENCODINGS } : null),
  AddAltByType: (index) => (index > 0 ? { terms: MEDIA_TYPES } : null),
  AddCharset: (index) => ({ terms: index === 0 ? CHARSETS : EXTENSIONS }),
  AddDefaultCharset: at(0, CHARSETS),
  AddEncoding: (index) => ({ terms: index === 0 ? ENCODINGS : EXTENSIONS }),
  AddHandler: (index) => ({ terms: index === 0 ? HANDLERS : EXTENSIONS }),
  AddIconByEncoding: (index) => (index > 0 ? { terms: ENCODINGS } : null),
  AddIconByType: (index) => (index > 0 ? { terms: MEDIA_TYPES } : null),
  AddInputFilter: (index) => (index === 0 ? inputFilters(0, []) : { terms: EXTENSIONS }),
  AddLanguage: (index) => ({ terms: index === 0 ? LANGUAGE_TAGS : EXTENSIONS }),
  AddOutputFilter: (index) => (index === 0 ? outputFilters(0, []) : { terms: EXTENSIONS }),
  AddOutputFilterByType: (index) => (index === 0 ? outputFilters(0, []) : { terms: MEDIA_TYPES }),
  AddType: (index) => ({ terms: index === 0 ? MEDIA_TYPES : EXTENSIONS }),
  allow: at(0, FROM),
  BrowserMatch: variables(1),
  BrowserMatchNoCase: variables(1),
  CacheIgnoreHeaders: () => ({ terms: RESPONSE_HEADERS }),
  CharsetDefault: at(0, CHARSETS),
  CharsetSourceEnc: at(0, CHARSETS),
  DefaultLanguage: at(0, LANGUAGE_TAGS),
  deny: at(0, FROM),
  DirectoryIndex: () => ({ terms: INDEX_FILES }),
  ErrorDocument: at(0, STATUS_CODES),
  ErrorLog: at(0, SYSLOG),
  ExpiresByType: mediaType,
  FilterProvider: at(1, OUTPUT_FILTERS),
  ForceType: mediaType,
  Group: at(0, ACCOUNT_GROUPS),
  H2EarlyHint: at(0, RESPONSE_HEADERS),
  Header: (index, words) => {
    const action = /^(?:always|onsuccess)$/i.test(words[0] ?? '') ? 1 : 0;
    if (index === action + 1) return { terms: RESPONSE_HEADERS };
    const values = index === action + 2 ? headerValues(words[action + 1] ?? '') : [];
    return values.length === 0 ? null : { terms: values };
  },
  LanguagePriority: () => ({ terms: LANGUAGE_TAGS }),
  LDAPTrustedClientCert: at(0, LDAP_CERTIFICATES),
  LDAPTrustedGlobalCert: at(0, LDAP_CERTIFICATES),
  Listen: at(0, PORTS),
  PassEnv: () => ({ terms: PROCESS_VARIABLES }),
  LogLevel: (index, words) => (index > 0 && !words[index]?.includes(':') ? { terms: LOGGING_MODULES } : null),
  RemoteIPHeader: at(0, REQUEST_HEADERS),
  RemoveCharset: extensions,
  RemoveEncoding: extensions,
  RemoveHandler: extensions,
  RemoveInputFilter: extensions,
  RemoveLanguage: extensions,
  RemoveOutputFilter: extensions,
  RemoveType: extensions,
  RequestHeader: at(1, REQUEST_HEADERS),
  Require: (index, words) => {
    const kind = words[0]?.toLowerCase() === 'not' ? 1 : 0;
    return words[kind]?.toLowerCase() === 'all' && index === kind + 1 ? { terms: ALL } : null;
  },
  RewriteCond: at(1, CONDITION_TESTS),
  RewriteMap: at(1, REWRITE_FUNCTIONS),
  RewriteRule: at(1, SAME_URL),
  Script: at(0, METHODS),
  SessionCookieName: at(1, COOKIE_ATTRIBUTES),
  SessionCookieName2: at(1, COOKIE_ATTRIBUTES),
  SessionDBDCookieName: at(1, COOKIE_ATTRIBUTES),
  SessionDBDCookieName2: at(1, COOKIE_ATTRIBUTES),
  SetEnv: at(0, SPECIAL_VARIABLES),
  SetEnvIf: (index, words) => attributes(index, words) ?? variables(2)(index, words),
  SetEnvIfExpr: variables(1),
  SetEnvIfNoCase: (index, words) => attributes(index, words) ?? variables(2)(index, words),
  SetHandler: at(0, HANDLERS),
  SetInputFilter: inputFilters,
  SetOutputFilter: outputFilters,
  SSLCipherSuite: ciphers,
  SSLPassPhraseDialog: at(0, PASS_PHRASES),
  SSLProxyCipherSuite: ciphers,
  UnsetEnv: () => ({ terms: [...SPECIAL_VARIABLES, ...PROCESS_VARIABLES] }),
  User: at(0, ACCOUNTS),
  xml2EncAlias: at(0, CHARSETS),
  xml2EncDefault: at(0, CHARSETS),
};

/** The terms that are usual for an argument of a directive, by its registered name and the words of the line; `null` where there is no list. */
export function termsOf(directive: string, index: number, words: readonly string[]): TermList | null {
  return ARGUMENTS[directive]?.(index, words) ?? null;
}
