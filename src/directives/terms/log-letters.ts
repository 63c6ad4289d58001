import { type Term, terms } from './term.js';

/** What may stand behind the `%` of a log format (`mod_log_config`); `{}` before the letter where it needs a name. Case matters. */
export const LOG_LETTERS: readonly Term[] = [
  ...terms({
    h: "The client's name, or its address.",
    a: "The client's address; behind mod_remoteip the one that a proxy told.",
    '{c}a': 'The address at the other end of the connection.',
    l: 'The name that mod_ident found out, mostly `-`.',
    u: 'The user who logged in.',
    t: 'When the request came: `[31/Jan/2026:23:59:59 +0000]`.',
    '{}t': 'When the request came, in a form of its own: `%{%Y-%m-%dT%H:%M:%S}t`, `%{msec}t`.',
    r: 'The first line of the request.',
    s: 'The status; `%>s` is the last one, behind internal redirects.',
    '>s': 'The last status, behind internal redirects.',
    b: 'The bytes of the body that was sent, `-` for none.',
    B: 'The bytes of the body that was sent, 0 for none.',
    D: 'How long the request took, in microseconds.',
    T: 'How long the request took, in seconds.',
    '{}T': 'How long the request took, in a unit: `%{ms}T`, `%{us}T`, `%{s}T`.',
    '{}i': 'A header of the request: `%{User-Agent}i`.',
    '{}o': 'A header of the answer: `%{Content-Type}o`.',
    '{}e': 'An environment variable.',
    '{}n': 'A note that modules leave at the request.',
    '{}C': 'A cookie of the request.',
    '{}^ti': 'A header of the trailer of the request.',
    '{}^to': 'A header of the trailer of the answer.',
    A: "The server's address.",
    f: 'The file.',
    H: 'The protocol of the request.',
    k: 'How many requests came before on the connection.',
    L: 'What the request is called in the error log.',
    m: 'The method.',
    p: 'The port of the server.',
    '{}p': 'A port: `%{local}p`, `%{remote}p` or `%{canonical}p`.',
    P: 'The process that answered.',
    '{}P': 'The process or the thread that answered: `%{tid}P`.',
    q: 'The query string, with its `?`.',
    R: 'The handler that answered.',
    U: 'The path of the URL.',
    v: 'The `ServerName` of the virtual host.',
    V: 'The name of the server by `UseCanonicalName`.',
    X: 'The connection behind the answer: `X` broken off, `+` kept, `-` closed.',
    '%': 'A percent sign.',
  }),
  ...terms(
    {
      I: 'The bytes that came, headers included.',
      O: 'The bytes that were sent, headers included.',
      S: 'The bytes that came and were sent.',
      '^FB': 'How long it took until the first byte of the answer, in microseconds.',
    },
    'logio_module',
  ),
  ...terms(
    { '{}x': 'A variable of mod_ssl: `%{SSL_PROTOCOL}x`.', '{}c': 'A variable of mod_ssl, in its old form.' },
    'ssl_module',
  ),
];

/** What may stand behind the `%` of an error log format (`parse_errorlog_string`, server/core.c). */
export const ERROR_LOG_LETTERS: readonly Term[] = terms({
  M: 'The message.',
  t: 'The time.',
  '{u}t': 'The time with microseconds.',
  '{cu}t': 'The time in ISO 8601, with microseconds.',
  l: 'The level.',
  m: 'The module.',
  E: 'The error of the operating system.',
  F: 'The place in the source code of httpd.',
  P: 'The process.',
  T: 'The thread.',
  '{g}T': 'The thread, by the number of the system.',
  a: "The client's address and port.",
  '{c}a': 'The address at the other end of the connection.',
  A: "The server's address and port.",
  '{}e': 'An environment variable of the request.',
  '{}i': 'A header of the request.',
  '{}n': 'A note of the request.',
  k: 'How many requests came before on the connection.',
  L: 'What the request is called in logs.',
  '{c}L': 'What the connection is called in logs.',
  v: 'The `ServerName`.',
  V: 'The name of the server by `UseCanonicalName`.',
});

/** What may stand behind the `%` in a value of `Header` and `RequestHeader` (`parse_format_string`, modules/metadata/mod_headers.c). */
export const HEADER_VALUE_LETTERS: readonly Term[] = [
  ...terms({
    t: 'When the request came, in microseconds since 1970: `t=1700000000000000`.',
    D: 'How long the request took so far, in microseconds: `D=1234`.',
    l: 'The load of the machine: `l=0.10 0.20 0.30`.',
    i: 'How much of the workers is idle.',
    b: 'How much of the workers is busy.',
    '{}e': 'An environment variable.',
    '%': 'A percent sign.',
  }),
  ...terms({ '{}s': 'A variable of mod_ssl: `%{SSL_PROTOCOL}s`.' }, 'ssl_module'),
];

/** The term of a directive as it is written: its modifiers and its name in `{…}` do not matter. */
export function findLetter(all: readonly Term[], written: string): Term | undefined {
  const [, name, letter = ''] = /^%[!<>,0-9+-]*(?:\{([^}]*)\})?[!<>,0-9+-]*(\^?[A-Za-z%]*)$/.exec(written) ?? [];
  const forms = name === undefined ? [letter] : [`{${name}}${letter}`, `{}${letter}`];
  return (
    forms.flatMap((form) => all.find((term) => term.name === form) ?? [])[0] ?? all.find((term) => term.name === letter)
  );
}
