import { type Term, terms } from './term.js';

/** Variables that httpd and its modules look at. */
export const SPECIAL_VARIABLES: readonly Term[] = terms({
  'dont-vary': 'mod_deflate does not add `Vary`.',
  'downgrade-1.0': 'The request counts as one of HTTP/1.0.',
  'force-gzip': 'mod_deflate packs, whatever the client says it takes.',
  'force-no-vary': 'No `Vary` goes out.',
  'force-proxy-request-1.0': 'Backends are asked in HTTP/1.0.',
  'force-response-1.0': 'The answer is one of HTTP/1.0.',
  'gzip-only-text/html': 'mod_deflate packs pages alone.',
  'no-brotli': 'mod_brotli does not pack.',
  'no-cache': 'mod_cache leaves the request alone.',
  'no-gzip': 'mod_deflate does not pack.',
  nokeepalive: 'The connection is closed behind the answer.',
  'prefer-language': 'The language that content negotiation chooses first.',
  'proxy-initial-not-pooled': 'No kept connection to the backend is used for the first request of a client.',
  'proxy-nokeepalive': 'The connection to the backend is closed behind the answer.',
  'proxy-sendchunked': 'Request bodies go to the backend in chunks.',
  'proxy-sendcl': 'Request bodies go to the backend with their length.',
  'redirect-carefully': 'Folders are redirected for clients that do it wrongly.',
  'ssl-unclean-shutdown': 'TLS connections are closed without a word.',
  'suppress-error-charset': 'Error pages name no encoding.',
});

/** Variables of the process that programs ask for. */
export const PROCESS_VARIABLES: readonly Term[] = terms({
  HOME: 'The folder of the user.',
  LANG: 'The language and encoding of programs.',
  LC_ALL: 'The same, for everything.',
  LD_LIBRARY_PATH: 'Where shared libraries are looked for.',
  PATH: 'Where programs are looked for.',
  TMPDIR: 'Where temporary files go.',
  TZ: 'The time zone.',
});
