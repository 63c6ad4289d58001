import type { LOG_LEVELS } from '../checks/log-level.js';
import type { OPTIONS as OPTION_NAMES } from '../checks/options.js';
import type { OverrideClass } from '../contexts.js';
import { findTerm, type Term, terms } from './term.js';

/** A meaning for each name that a check takes: one more there is a type error here. */
type Meanings<Name extends string> = Readonly<Record<Name, string>>;
type OptionName = (typeof OPTION_NAMES)[number] | 'All' | 'None';
type Level = Exclude<(typeof LOG_LEVELS)[number], `trace${string}`>;

const OPTIONS = terms({
  All: 'All of them but `MultiViews`.',
  None: 'None of them.',
  ExecCGI: 'CGI programs may be run. mod_wsgi asks for it where `SetHandler` or `AddHandler` chose `wsgi-script`.',
  FollowSymLinks: 'Symbolic links are followed.',
  Includes: 'Pages may have server-side includes, which may run programs.',
  IncludesNOEXEC: 'Pages may have server-side includes that run no programs.',
  Indexes: 'A folder without an index file shows what is in it.',
  MultiViews: 'A name without extension finds the file whose language and type suit the client best.',
  SymLinksIfOwnerMatch: 'Symbolic links are followed when the owner of the link owns what it leads to.',
} satisfies Meanings<OptionName>);

const OVERRIDE = terms({
  All: 'All directives that may stand in `.htaccess` files.',
  None: '`.htaccess` files are not looked for.',
  AuthConfig: 'Logins and who may come in: `AuthType`, `Require` …',
  FileInfo: 'Types, handlers, headers, rewriting: `AddType`, `Header`, `RewriteRule` …',
  Indexes: 'Index files and listings: `DirectoryIndex`, `IndexOptions` …',
  Limit: 'Access as in 2.2: `Order`, `Allow`, `Deny`.',
  Options: '`Options` and `XBitHack`; `Options=Indexes,MultiViews` names those that may be set.',
  Nonfatal: 'A directive that is not allowed is logged, and the request goes on.',
} satisfies Meanings<OverrideClass | 'Nonfatal'>);

const LEVELS = terms({
  emerg: 'httpd cannot be used.',
  alert: 'Something must be done at once.',
  crit: 'Serious errors.',
  error: 'Errors.',
  warn: 'Warnings.',
  notice: 'What one should know.',
  info: 'What happens. mod_wsgi tells here when processes start and stop.',
  debug: 'Details for hunting errors.',
} satisfies Meanings<Level>);

const REQUIREMENTS = terms({
  all: '`granted` lets everybody in, `denied` nobody.',
  ip: 'Clients of these addresses or networks.',
  host: 'Clients of these names, found by a look-up in both directions.',
  'forward-dns': 'Clients whose address is that of one of these names.',
  local: 'Clients on this machine.',
  env: 'Requests with one of these environment variables.',
  method: 'Requests of these methods.',
  expr: 'Requests for which the expression holds.',
  user: 'These users.',
  group: 'Users of these groups.',
  'valid-user': 'Every user who logged in.',
  'file-owner': 'The user who owns the file.',
  'file-group': 'Users of the group that owns the file.',
  'ldap-user': 'These users of the LDAP server.',
  'ldap-group': 'Users of the group of that distinguished name.',
  'ldap-filter': 'Users whom the filter finds.',
  'ldap-attribute': 'Users with one of these attributes.',
  'dbm-group': 'Users of these groups, by a DBM file.',
  'dbd-group': 'Users of these groups, by a database.',
  ssl: 'Encrypted connections.',
  'ssl-verify-client': 'Clients whose certificate was verified.',
  'wsgi-group': 'Users whom `WSGIAuthGroupScript` puts into these groups.',
});

const VALUES: Readonly<Record<string, readonly Term[]>> = {
  AllowOverride: OVERRIDE,
  LogLevel: LEVELS,
  Options: OPTIONS,
  Require: REQUIREMENTS,
};

/** What a value of a directive means, however it is written: `+Indexes`, `Options=All`, `ip address`, `wsgi:info`. */
export function valueTerm(directive: string, written: string): Term | undefined {
  const all = VALUES[directive];
  return all && findTerm(all, written.replace(/^[+-]|^.*:/, '').replace(/[ =].*$/, ''));
}
