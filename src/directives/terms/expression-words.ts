import { type Term, terms } from './term.js';

/** Functions of expressions: `req('Host')`, or `%{req:Host}` in a string. */
export const EXPRESSION_FUNCTIONS: readonly Term[] = [
  ...terms({
    req: 'A header of the request, which is then named in `Vary`.',
    http: 'The same as `req`.',
    req_novary: 'A header of the request, not named in `Vary`.',
    resp: 'A header of the answer.',
    reqenv: 'An environment variable of the request.',
    osenv: "An environment variable of httpd's own process.",
    env: 'A note or an environment variable: the first of `note`, `reqenv`, `osenv` that has it.',
    note: 'A note that modules leave at the request.',
    tolower: 'The text in lower case.',
    toupper: 'The text in upper case.',
    escape: 'The text escaped for a URL.',
    unescape: 'The text of which the escapes of a URL are resolved.',
    base64: 'The text in base64.',
    unbase64: 'The text that base64 stands for.',
    md5: 'The MD5 of the text, in hexadecimal digits.',
    sha1: 'The SHA-1 of the text, in hexadecimal digits.',
    file: 'The contents of a file. Not for `.htaccess` files.',
    filesize: 'The size of a file in bytes, 0 when it is not there. Not for `.htaccess` files.',
    ldap: 'The text escaped for the name or the filter of an LDAP search.',
  }),
  ...terms(
    {
      SSL: 'A variable of mod_ssl.',
      PeerExtList: "The values of an extension of the client's certificate, right of `-in`.",
    },
    'ssl_module',
  ),
  ...terms({ HC: 'A header that the checked backend answered.' }, 'proxy_hcheck_module'),
];

/** Tests of one word or two, with the `-`. */
/** What stands between two texts, or two conditions, and is no word. */
export const EXPRESSION_SIGNS: readonly Term[] = terms({
  '==': 'The texts are equal.',
  '!=': 'The texts are not equal.',
  '=~': 'The text fits the regular expression: `%{HTTP_HOST} =~ m#^www\\.#`.',
  '!~': 'The text does not fit the regular expression.',
  '<': 'The left text sorts before the right one.',
  '<=': 'The left text does not sort behind the right one.',
  '>': 'The left text sorts behind the right one.',
  '>=': 'The left text does not sort before the right one.',
  '&&': 'Both conditions hold.',
  '||': 'One of the conditions holds, or both.',
});

export const EXPRESSION_OPERATORS: readonly Term[] = terms({
  '-n': 'The text is not empty.',
  '-z': 'The text is empty.',
  '-T': 'The text is neither empty nor `0`, `off`, `false` or `no`.',
  '-R': "The client's address is in the network: `-R '10.0.0.0/8'`.",
  '-d': 'There is a directory of that path.',
  '-e': 'There is something of that path.',
  '-f': 'There is a file of that path.',
  '-s': 'There is a file of that path, and it is not empty.',
  '-h': 'There is a symbolic link of that path.',
  '-L': 'There is a symbolic link of that path.',
  '-x': 'There is a file of that path that may be run.',
  '-F': 'The file could be asked for: all restrictions are tried in a request of its own.',
  '-U': 'The URL could be asked for: all restrictions are tried in a request of its own.',
  '-A': 'The same as `-U`.',
  '-eq': 'The numbers are equal.',
  '-ne': 'The numbers are not equal.',
  '-lt': 'The left number is less than the right one.',
  '-le': 'The left number is at most the right one.',
  '-gt': 'The left number is greater than the right one.',
  '-ge': 'The left number is at least the right one.',
  '-in': "The text is one of a list: `%{REQUEST_METHOD} -in {'GET', 'HEAD'}`.",
  '-ipmatch': "The address is in the network: `%{REMOTE_ADDR} -ipmatch '10.0.0.0/8'`.",
  '-strmatch': 'The text fits the wildcards, `*` for any characters, `/` too.',
  '-strcmatch': 'As `-strmatch`, without regard to case.',
  '-fnmatch': 'The text fits the wildcards, of which none fits `/`.',
});
