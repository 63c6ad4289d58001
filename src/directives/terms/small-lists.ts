import { type Term, terms } from './term.js';

/** Addresses of virtual hosts. */
export const HOST_ADDRESSES: readonly Term[] = terms({
  '*:80': 'All addresses, at the port of HTTP.',
  '*:443': 'All addresses, at the port of HTTPS.',
  '_default_:443': 'All addresses that no other virtual host names.',
});

export const PORTS: readonly Term[] = terms({
  '80': 'HTTP, at all addresses.',
  '443': 'HTTPS, at all addresses.',
  '8080': 'HTTP for machines behind a proxy, and for trying.',
  '127.0.0.1:8080': 'For this machine alone.',
});

export const STATUS_CODES: readonly Term[] = terms({
  '400': 'The request cannot be understood.',
  '401': 'One has to log in.',
  '403': 'Nobody may have it.',
  '404': 'It is not there.',
  '405': 'The method is not allowed.',
  '408': 'The client took too long.',
  '410': 'It is gone for good.',
  '413': 'The request is too large.',
  '429': 'There were too many requests.',
  '500': 'Something failed in the server.',
  '502': 'The backend answered nonsense, or not at all.',
  '503': 'The server cannot answer now.',
  '504': 'The backend took too long.',
});

export const FROM: readonly Term[] = terms({ from: 'What the addresses stand behind.' });

export const INDEX_FILES: readonly Term[] = terms({
  'index.html': 'The usual page of a folder.',
  'index.htm': 'The same on old systems.',
  'index.php': 'A script of PHP.',
  'index.cgi': 'A program for CGI.',
  'index.py': 'A script of Python.',
  'index.wsgi': 'A script for mod_wsgi.',
});

/** Accounts that packages of httpd make. */
export const ACCOUNTS: readonly Term[] = terms({
  'www-data': 'The account of httpd on Debian and Ubuntu.',
  apache: 'The account of httpd on Red Hat, Fedora and their like.',
  daemon: 'The account of httpd as its own sources have it.',
  '${APACHE_RUN_USER}': 'As `/etc/apache2/envvars` says, on Debian.',
  nobody: 'An account that owns nothing.',
});

export const ACCOUNT_GROUPS: readonly Term[] = terms({
  'www-data': 'The group of httpd on Debian and Ubuntu.',
  apache: 'The group of httpd on Red Hat, Fedora and their like.',
  daemon: 'The group of httpd as its own sources have it.',
  '${APACHE_RUN_GROUP}': 'As `/etc/apache2/envvars` says, on Debian.',
  nogroup: 'A group that owns nothing.',
});

export const CIPHERS: readonly Term[] = terms({
  'HIGH:!aNULL:!MD5': 'Strong ones, with a check of who the server is.',
  'ECDHE+AESGCM:ECDHE+CHACHA20': 'Modern ones alone.',
  'PROFILE=SYSTEM': 'As the policy of the system says, on Red Hat and its like.',
});

export const CIPHER_PROTOCOLS: readonly Term[] = terms({
  'TLSv1.3': 'The ciphers of TLS 1.3, which have names of their own.',
  SSL: 'Those of all protocols before.',
});

export const PASS_PHRASES: readonly Term[] = terms({
  builtin: 'Somebody types it when httpd starts.',
  'exec:': 'A program prints it.',
  '|': 'A program prints it, and stays while httpd starts.',
});

export const LDAP_CERTIFICATES: readonly Term[] = terms({
  CA_BASE64: 'An authority, as PEM.',
  CA_DER: 'An authority, as DER.',
  CA_CERT7_DB: 'A database of Netscape.',
  CERT_BASE64: 'A certificate of the client, as PEM.',
  CERT_DER: 'A certificate of the client, as DER.',
  CERT_PFX: 'A certificate of the client, as PKCS#12.',
  KEY_BASE64: 'A key of the client, as PEM.',
  KEY_DER: 'A key of the client, as DER.',
  KEY_PFX: 'A key of the client, as PKCS#12.',
});

export const METHODS: readonly Term[] = terms({
  GET: 'Asks for something.',
  POST: 'Sends something.',
  PUT: 'Puts something in a place.',
  PATCH: 'Changes something.',
  DELETE: 'Deletes something.',
});

export const COOKIE_ATTRIBUTES: readonly Term[] = terms({
  'path=/': 'For the whole site.',
  'path=/;HttpOnly;Secure': 'For the whole site, by https alone, and not for scripts.',
  'path=/;HttpOnly;Secure;SameSite=Lax': 'Nor with requests that other sites make.',
});

export const REWRITE_FUNCTIONS: readonly Term[] = terms({
  'int:tolower': 'Lower case.',
  'int:toupper': 'Upper case.',
  'int:escape': 'Escapes as URLs have them.',
  'int:unescape': 'Without the escapes of URLs.',
});

export const SYSLOG: readonly Term[] = terms({
  syslog: "The system's log.",
  'syslog:local0': 'With a facility for local use.',
  'syslog:daemon': 'With the facility of daemons.',
});

export const LOGGING_MODULES: readonly Term[] = terms({
  'wsgi:': 'mod_wsgi: processes, scripts and their loading.',
  'authz_core:': 'Who may and who may not, from `debug` on.',
  'core:': 'httpd itself.',
  'http2:': 'HTTP/2.',
  'proxy:': 'Backends.',
  'rewrite:': 'Each step of rewriting, from `trace1` on.',
  'ssl:': 'TLS.',
});
