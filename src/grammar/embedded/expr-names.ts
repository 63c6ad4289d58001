/** The names an ap_expr may use (spec 11.4), by who provides them. */

/** As the documentation writes them. */
const CORE_VARIABLES = `
  HTTPS IPV6 CONN_LOG_ID CONN_REMOTE_ADDR HTTP2
  REQUEST_METHOD REQUEST_SCHEME REQUEST_URI REQUEST_FILENAME REMOTE_HOST REMOTE_IDENT REMOTE_USER SERVER_ADMIN
  SERVER_NAME SERVER_PORT SERVER_PROTOCOL SCRIPT_FILENAME PATH_INFO QUERY_STRING IS_SUBREQ DOCUMENT_ROOT AUTH_TYPE
  THE_REQUEST CONTENT_TYPE HANDLER REQUEST_LOG_ID SCRIPT_USER SCRIPT_GROUP DOCUMENT_URI LAST_MODIFIED CONTEXT_PREFIX
  CONTEXT_DOCUMENT_ROOT REQUEST_STATUS REMOTE_ADDR REMOTE_PORT
  HTTP_USER_AGENT HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_COOKIE HTTP_FORWARDED HTTP_HOST HTTP_ACCEPT
  TIME_YEAR TIME_MON TIME_DAY TIME_HOUR TIME_MIN TIME_SEC TIME_WDAY TIME SERVER_SOFTWARE API_VERSION`;

const CORE_FUNCTIONS = `
  osenv env resp req http note reqenv req_novary tolower toupper escape unescape file filesize base64 unbase64 sha1 md5
  ldap`;

/** What one module adds to the language. The sets hold names in lower case, as their case does not matter. */
export interface ExprProvider {
  readonly variables: ReadonlySet<string>;
  /** A variable whose name begins so exists, whatever follows. */
  readonly variablePrefix: string | null;
  readonly functions: ReadonlySet<string>;
  /** Functions that return a list, to stand right of `-in`. */
  readonly listFunctions: ReadonlySet<string>;
}

export const CORE_NAMES: ExprProvider = {
  variables: folded(CORE_VARIABLES),
  variablePrefix: null,
  functions: folded(CORE_FUNCTIONS),
  listFunctions: folded(''),
};

/** By the identifier of `LoadModule`. */
export const MODULE_NAMES: ReadonlyMap<string, ExprProvider> = new Map([
  [
    'ssl_module',
    {
      variables: folded(''),
      variablePrefix: 'ssl_',
      functions: folded('SSL'),
      listFunctions: folded('PeerExtList'),
    },
  ],
  [
    'proxy_hcheck_module',
    { variables: folded('HC_BODY'), variablePrefix: null, functions: folded('HC'), listFunctions: folded('') },
  ],
]);

/** Tests of one word, `-f '/file'`. Case matters. */
export const UNARY_OPERATORS: readonly string[] = words('n z R T d e f s L h x F U A');

/** Tests of two words, `'10.1.1.1' -ipmatch '10.0.0.0/8'`. */
export const BINARY_OPERATORS: readonly string[] = words('ipmatch fnmatch strmatch strcmatch');

/** Functions that read files: refused in .htaccess files. */
export const RESTRICTED_FUNCTIONS: readonly string[] = words('file filesize');

/** Operators whose right word httpd takes as an address or a network when it reads the expression. */
export const SUBNET_OPERATORS: readonly string[] = words('R ipmatch');

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function folded(text: string): ReadonlySet<string> {
  return new Set(words(text.toLowerCase()));
}
