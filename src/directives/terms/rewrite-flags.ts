import { type Term, terms } from './term.js';

/** A flag of mod_rewrite in its short form, which `=` ends when it takes a value. */
export interface RewriteFlag extends Term {
  /** The long form. */
  readonly long?: string;
}

const LONG: Readonly<Record<string, string>> = {
  B: 'backrefescaping',
  BNP: 'backrefernoplus',
  C: 'chain',
  'CO=': 'cookie',
  'E=': 'env',
  F: 'forbidden',
  G: 'gone',
  'H=': 'handler',
  L: 'last',
  N: 'next',
  NC: 'nocase',
  NE: 'noescape',
  NS: 'nosubreq',
  P: 'proxy',
  PT: 'passthrough',
  QSA: 'qsappend',
  QSD: 'qsdiscard',
  QSL: 'qslast',
  R: 'redirect',
  'R=': 'redirect',
  'S=': 'skip',
  'T=': 'type',
  OR: 'ornext',
  NV: 'novary',
};

/** The flags of `RewriteRule` (`cmd_rewriterule_setflag`). */
export const RULE_FLAGS: readonly RewriteFlag[] = withLong({
  B: 'Escapes special characters in what the pattern captured before it is put into the result.',
  BCTLS: 'As `B`, for spaces and control characters only.',
  'BNE=': 'Characters that `B` leaves alone.',
  BNP: 'As `B`, with a space as `%20` and not as `+`.',
  C: 'The next rule is tried only when this one matched.',
  'CO=': 'Sets a cookie: `CO=name:value:domain:lifetime:path:secure:httponly:samesite`.',
  DPI: 'Forgets the path info that was there before the rule.',
  'E=': 'Sets an environment variable, `E=name:value`, or takes it away, `E=!name`.',
  END: 'Stops, and no rule is tried again in a directory or `.htaccess` after this one.',
  F: 'Answers 403 (Forbidden). The result is `-`.',
  G: 'Answers 410 (Gone). The result is `-`.',
  'H=': 'The handler that answers.',
  L: 'Stops this round of rules. In a directory or `.htaccess` the rules then see the result once more.',
  N: 'Begins again with the first rule; `N=number` says how often at most.',
  NC: 'The pattern matches without regard to case.',
  NE: 'Leaves `#`, `?`, `&` and their like in the result as they are, in place of escaping them.',
  NS: 'Skips the rule in internal subrequests.',
  P: 'Hands the result, a whole URL, to the proxy. `ProxyPass` keeps its connections, this does not.',
  PT: 'Lets `Alias`, `WSGIScriptAlias` and `Redirect` see the result as a URL path.',
  QSA: 'Appends the query string of the request to that of the result.',
  QSD: 'Drops the query string of the request.',
  QSL: 'Splits path and query string at the last `?` of the result.',
  R: 'Redirects with 302, which browsers do not keep.',
  'R=': 'Redirects with a status, `R=301`; one that is no redirect is answered as such, `R=404`.',
  'S=': 'Skips so many of the next rules when this one matched.',
  'T=': 'The media type of the answer.',
  UNC: 'Lets the result begin with `//`, as the path of a share on Windows does.',
  UnsafeAllow3F: 'Lets a `?` that was written `%3f` in the URL into the result.',
  UnsafePrefixStat: 'Lets the result begin with what was captured, as a path of the file system.',
});

/** The flags of `RewriteCond` (`cmd_rewritecond_setflag`). */
export const CONDITION_FLAGS: readonly RewriteFlag[] = withLong({
  NC: 'The test takes no regard to case.',
  OR: 'It is enough that this condition or the next one holds.',
  NV: 'The header that is tested is not added to `Vary`.',
});

function withLong(table: Readonly<Record<string, string>>): readonly RewriteFlag[] {
  return terms(table).map((term) => {
    const long = LONG[term.name];
    return long === undefined ? term : { ...term, long };
  });
}

/** The flag that is written so, with or without a value. */
export function findRewriteFlag(flags: readonly RewriteFlag[], written: string): RewriteFlag | undefined {
  const [name = '', value] = written.trim().toLowerCase().split('=', 2);
  const named = flags.filter((flag) => flag.name.toLowerCase().replace('=', '') === name || flag.long === name);
  return named.find((flag) => flag.name.endsWith('=') === (value !== undefined)) ?? named[0];
}
