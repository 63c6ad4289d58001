import { type Term, terms } from './term.js';

/** What may answer a request, for `SetHandler` and `AddHandler`. */
export const HANDLERS: readonly Term[] = [
  ...terms({
    None: 'No handler: takes back what an outer section set.',
    'default-handler': 'Sends the file as it is.',
  }),
  ...terms({ 'wsgi-script': 'Runs the file as a script of mod_wsgi.' }, 'wsgi_module'),
  ...terms({ 'cgi-script': 'Runs the file as a CGI program. Needs `Options +ExecCGI`.' }, [
    'cgi_module',
    'cgid_module',
  ]),
  ...terms({ 'server-status': 'Shows what the workers do. Not for everybody.' }, 'status_module'),
  ...terms({ 'server-info': 'Shows the configuration. Not for everybody.' }, 'info_module'),
  ...terms({ 'send-as-is': 'Sends the file, which has its own headers.' }, 'asis_module'),
  ...terms({ 'imap-file': 'Reads the file as an image map of the server.' }, 'imagemap_module'),
  ...terms({ 'type-map': 'Reads the file as a list of the forms of a page.' }, 'negotiation_module'),
  ...terms({ 'ldap-status': 'Shows the cache of mod_ldap. Not for everybody.' }, 'ldap_module'),
  ...terms({ 'balancer-manager': 'Shows and changes the balancers. Not for everybody.' }, 'proxy_balancer_module'),
  ...terms({ 'lua-script': 'Runs the file as a Lua script.' }, 'lua_module'),
  ...terms({ 'md-status': 'Shows the managed certificates. Not for everybody.' }, 'md_module'),
  ...terms({ 'http2-status': 'Shows the state of the HTTP/2 connection.' }, 'http2_module'),
  ...terms({ heartbeat: 'Takes the heartbeats of other servers.' }, 'heartmonitor_module'),
  ...terms(
    {
      'form-login-handler': 'Takes the form of a login.',
      'form-logout-handler': 'Ends a login.',
      'form-redirect-handler': 'Takes the form of a login and goes on to another page.',
    },
    'auth_form_module',
  ),
  ...terms(
    {
      'proxy:fcgi://': 'Hands the file to a FastCGI server: `proxy:fcgi://127.0.0.1:9000`.',
      'proxy:unix:': 'Hands the file to a FastCGI server at a socket: `"proxy:unix:/run/php.sock|fcgi://localhost"`.',
    },
    'proxy_fcgi_module',
  ),
];

/** Filters by their usual spelling; case does not matter to httpd. */
export const OUTPUT_FILTERS: readonly Term[] = [
  ...terms(
    { DEFLATE: 'Compresses by gzip, when the client takes that.', INFLATE: 'Takes the compression away.' },
    'deflate_module',
  ),
  ...terms({ BROTLI_COMPRESS: 'Compresses by Brotli, when the client takes that.' }, 'brotli_module'),
  ...terms({ INCLUDES: 'Runs the commands of server-side includes.' }, 'include_module'),
  ...terms({ SUBSTITUTE: 'Replaces text, by `Substitute`.' }, 'substitute_module'),
  ...terms({ Sed: 'Edits the text, by `OutputSed`.' }, 'sed_module'),
  ...terms({ RATE_LIMIT: 'Slows down, by the variable `rate-limit`.' }, 'ratelimit_module'),
  ...terms({ BUFFER: 'Gathers the answer in memory.' }, 'buffer_module'),
  ...terms({ CACHE: 'Keeps the answer: where the cache stands among filters.' }, 'cache_module'),
  ...terms({ 'proxy-html': 'Rewrites the links of proxied pages.' }, 'proxy_html_module'),
  ...terms({ xml2enc: 'Converts the character set.' }, 'xml2enc_module'),
  ...terms({ XLATEOUT: 'Converts the character set, by `CharsetDefault`.' }, 'charset_lite_module'),
  ...terms({ REFLECTOR: 'Sends the body of the request back.' }, 'reflector_module'),
];

/** Filters of request bodies. */
export const INPUT_FILTERS: readonly Term[] = [
  ...terms({ DEFLATE: 'Unpacks bodies that gzip compressed.' }, 'deflate_module'),
  ...terms({ BUFFER: 'Gathers the body in memory.' }, 'buffer_module'),
  ...terms({ Sed: 'Edits the text, by `InputSed`.' }, 'sed_module'),
  ...terms({ KEPT_BODY: 'Keeps the body for a second reader.' }, 'request_module'),
];
