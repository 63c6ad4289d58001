import { reporters } from '../lint/report/index.js';
import { presetNames, severities } from '../lint/severity.js';

/** One option. Parsing, `--help` and the types of what is parsed come from it. */
export interface OptionSpec {
  readonly short?: string;
  /** What stands for its value in help; an option without one is a flag. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Values that shells offer for one that may be others too. */
  readonly offered?: readonly string[];
  readonly repeatable?: true;
  /** The value may be left out, and is then this one. */
  readonly assumed?: string;
  /** Accepted, but not worth a line of help. */
  readonly hidden?: true;
  readonly help: string;
}

/** Every command's table has the general options. */
export type OptionTable = Readonly<Record<string, OptionSpec>> & Readonly<Record<keyof typeof general, OptionSpec>>;

type Options = Readonly<Record<string, OptionSpec>>;

const general = {
  help: { short: 'h', help: 'print this help' },
  version: { short: 'V', help: 'print the version' },
} as const satisfies Options;

const server = {
  sysroot: { value: 'DIR', help: 'the directory that stands for / of the server' },
  'server-version': { value: 'VERSION', help: 'the version of httpd: 2.4.x (default: the newest)' },
  'mod-wsgi-version': { value: 'VERSION', help: 'the version of mod_wsgi: 3.x to 6.x (default: any from 4.0 on)' },
  platform: {
    value: 'NAME',
    choices: ['debian', 'rhel', 'upstream', 'windows'],
    help: 'whose build of httpd it is (default: guessed from the layout)',
  },
} as const satisfies Options;

const config = {
  config: {
    short: 'c',
    value: 'FILE',
    help: 'the configuration file (default: the next wsgi-lint.config.json upwards)',
  },
  'no-config': { help: 'read no configuration file' },
} as const satisfies Options;

/** The options of the main job. */
export const lintOptions = {
  format: {
    short: 'f',
    value: 'NAME[=FILE]',
    repeatable: true,
    offered: Object.keys(reporters),
    help: `how findings are printed: ${Object.keys(reporters).join(', ')} (default: pretty)`,
  },
  'output-file': { short: 'o', value: 'FILE', help: 'where the last format goes' },
  preset: {
    value: 'NAME',
    choices: presetNames,
    help: 'the rules that are on; off leaves only what httpd rejects (default: recommended)',
  },
  rule: {
    value: 'NAME=LEVEL',
    repeatable: true,
    help: 'the level of a rule: off, hint, info, warning, error; globs as in wsgi/*=warning',
  },
  severity: { value: 'LEVEL', choices: severities, help: 'the least severity shown (default: info)' },
  'fail-on': {
    value: 'LEVEL',
    choices: [...severities, 'never'],
    help: 'the least severity that makes the exit status 1 (default: warning)',
  },
  fix: { help: 'apply the fixes that are safe, and lint again' },
  'unsafe-fixes': { help: 'apply those too that change what httpd does' },
  diff: { help: 'print what the fixes would change, and write nothing' },
  'max-warnings': { value: 'N', help: 'exit with 1 when there are more warnings than this' },
  baseline: { value: 'FILE', help: 'tell only what this file of known findings does not have' },
  'update-baseline': { help: 'make what is found the known findings' },
  'no-inline-config': { help: 'look at no comments that suppress findings' },
  'report-unused-suppressions': {
    value: 'LEVEL',
    assumed: 'warning',
    choices: ['off', ...severities],
    help: 'the level of comments that suppress nothing (default: warning)',
  },
  context: {
    value: 'NAME',
    choices: ['server', 'virtualhost', 'directory', 'location'],
    help: 'where fragments will be included, as `# wsgi-lint-context: NAME` in one says (default: server)',
  },
  'stdin-filename': { value: 'PATH', help: 'what standard input (-) is called' },
  define: { short: 'D', value: 'NAME[=VALUE]', repeatable: true, help: "as httpd's -D; with a value, as Define" },
  ...server,
  ...config,
  'print-config': { help: 'print the configuration that is in force, the options in it' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default: auto)' },
  quiet: { short: 'q', help: 'print nothing but findings' },
  stats: { help: 'print how long each rule takes and how often it speaks' },
  watch: { help: 'lint again whenever a file changes' },
  'list-files': { help: 'print the files that would be linted' },
  ...general,
} as const satisfies OptionTable;

/** What httpd itself takes for `-t`, and ours beside it. */
export const configtestOptions = {
  file: { short: 'f', value: 'FILE', help: "the main file (default: httpd's)" },
  'server-root': { short: 'd', value: 'DIR', help: 'the initial ServerRoot' },
  define: { short: 'D', value: 'NAME', repeatable: true, help: 'define a name for <IfDefine>' },
  before: { short: 'C', value: 'DIRECTIVE', repeatable: true, help: 'a directive before the files' },
  after: { short: 'c', value: 'DIRECTIVE', repeatable: true, help: 'a directive behind them' },
  'skip-document-root-check': { short: 'T', help: 'do not look whether document roots exist' },
  test: { short: 't', hidden: true, help: 'as without it' },
  'assume-exists': { help: 'take files, directories, users and groups that are missing to be there' },
  ...server,
  json: { help: 'print the result as JSON to standard output' },
  ...general,
} as const satisfies OptionTable;

export const parseOptions = {
  pretty: { help: 'indent the JSON' },
  ...general,
} as const satisfies OptionTable;

/** Which server is asked about. */
export const routeServerOptions = {
  file: { short: 'f', value: 'FILE', help: 'the main file of the configuration' },
  define: { short: 'D', value: 'NAME[=VALUE]', repeatable: true, help: "as httpd's -D; with a value, as Define" },
  ...server,
  ...general,
} as const satisfies OptionTable;

export const routeOptions = {
  header: { short: 'H', value: "'NAME: VALUE'", repeatable: true, help: 'a header of the request' },
  from: { value: 'IP', help: 'the address of the client (default: not known)' },
  user: { value: 'NAME', help: 'who the client proves to be (default: nobody)' },
  connect: {
    value: 'IP',
    help: "the server's address that the client connects to (default: the URL's, or the only one)",
  },
  'http-version': { value: 'VERSION', choices: ['1.0', '1.1'], help: 'the version of HTTP (default: 1.1)' },
  'body-length': { value: 'BYTES', help: "how many bytes the request's body has (default: its Content-Length, or 0)" },
  target: { value: 'TEXT', help: "what stands in the request line (default: the URL's path and query)" },
  matrix: { value: 'FILE', help: 'check the answers to the requests in a file' },
  format: { value: 'NAME', choices: ['pretty', 'json'], help: 'how the answer is printed (default: pretty)' },
  json: { help: 'the same as --format json' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default: auto)' },
  ...routeServerOptions,
} as const satisfies OptionTable;

export const routesOptions = {
  format: {
    value: 'NAME',
    choices: ['text', 'json', 'mermaid', 'svg'],
    help: 'how the table is printed (default: text)',
  },
  ...routeServerOptions,
} as const satisfies OptionTable;

export const migrateOptions = {
  to: {
    value: 'PRODUCT=VERSION',
    repeatable: true,
    offered: ['httpd=2.4', 'mod_wsgi=6'],
    help: 'what is upgraded to which version: httpd=2.4, mod_wsgi=6',
  },
  from: {
    value: 'PRODUCT=VERSION',
    repeatable: true,
    offered: ['httpd=2.2', 'mod_wsgi=4'],
    help: 'the version before (default: httpd=2.2, mod_wsgi=3)',
  },
  diff: { help: 'print what --write would change, and write nothing' },
  write: { help: 'make the changes, and tell what is left to do by hand' },
  format: lintOptions.format,
  'output-file': lintOptions['output-file'],
  context: lintOptions.context,
  'stdin-filename': lintOptions['stdin-filename'],
  define: lintOptions.define,
  sysroot: server.sysroot,
  platform: server.platform,
  ...config,
  color: lintOptions.color,
  quiet: lintOptions.quiet,
  ...general,
} as const satisfies OptionTable;

export const rulesOptions = {
  format: { short: 'f', value: 'NAME', choices: ['text', 'json'], help: 'how they are printed (default: text)' },
  ...general,
} as const satisfies OptionTable;

export const formatOptions = {
  check: { help: 'write nothing; name the files that would change, and exit with 1 when there are any' },
  diff: { help: 'write nothing; print what would change, and exit with 1 when something would' },
  indent: { value: 'N', help: 'blanks for each section around a line, or tab (default: .editorconfig, else 4)' },
  'name-case': {
    value: 'CASE',
    choices: ['registered', 'keep'],
    help: 'spell names as httpd registers them, or keep them (default: registered)',
  },
  'max-blank-lines': { value: 'N', help: 'empty lines that may follow one another (default: 1)' },
  'stdin-filename': { value: 'PATH', help: 'what standard input (-) is called' },
  ...config,
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default: auto)' },
  quiet: { short: 'q', help: 'do not name the files' },
  ...general,
} as const satisfies OptionTable;

export const explainOptions = {
  ...config,
  json: { help: 'print the same as JSON' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default: auto)' },
  ...general,
} as const satisfies OptionTable;

export const initOptions = { ...general } as const satisfies OptionTable;

export const lspOptions = {
  stdio: { help: 'speak over standard input and output' },
  // Some clients add it to every server's command line; the protocol says the same.
  clientProcessId: { value: 'PID', hidden: true, help: 'the process of the client' },
  ...general,
} as const satisfies OptionTable;

/** What `parseArguments` makes of a table: flags as booleans, values as texts, repeatable ones as lists. */
export type Given<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly repeatable: true }
    ? readonly string[]
    : Table[Name] extends { readonly choices: readonly (infer Choice)[] }
      ? Choice | undefined
      : Table[Name] extends { readonly value: string }
        ? string | undefined
        : boolean;
};
