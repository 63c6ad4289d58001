import { type Command, defineCommand } from './command.js';
import {
  configtestOptions,
  explainOptions,
  formatOptions,
  initOptions,
  lintOptions,
  lspOptions,
  migrateOptions,
  parseOptions,
  routeOptions,
  routesOptions,
  rulesOptions,
} from './options.js';

/** The job without a name. */
export const lint = defineCommand({
  usage: 'wsgi-lint [options] [FILE | DIR | GLOB | -]...',
  title: 'lint Apache httpd configuration files',
  about:
    'Finds what httpd rejects in configuration files, and what it accepts and then breaks on. Parts of a server\n' +
    '(conf.d/*.conf) are read together; a main file is read with its includes.',
  options: lintOptions,
  exits: { 0: 'nothing at or above --fail-on', 1: 'findings', 130: '--watch was interrupted' },
  load: () => import('./commands/lint.js'),
});

export const commands = {
  configtest: defineCommand({
    usage: "wsgi-lint configtest [httpd's options]",
    title: 'say what `httpd -t` would say',
    about: 'Prints what `httpd -t` would print, with its exit status.',
    options: configtestOptions,
    exits: { 0: 'httpd would start', 1: 'httpd refuses the configuration' },
    load: () => import('./commands/configtest.js'),
  }),
  dump: defineCommand({
    usage: "wsgi-lint dump config|vhosts|includes|modules|run-cfg|directives [httpd's options]",
    title: 'print what `httpd -t -D DUMP_…` would print',
    about: 'Prints what httpd knows of its configuration, as its DUMP_ defines do.',
    options: configtestOptions,
    exits: { 0: 'httpd would start', 1: 'httpd refuses the configuration' },
    load: () => import('./commands/dump.js'),
  }),
  parse: defineCommand({
    usage: 'wsgi-lint parse FILE [--pretty]',
    title: 'print the syntax tree of a file as JSON',
    about: 'Prints the syntax tree of a file (or of standard input: -) as JSON.',
    options: parseOptions,
    load: () => import('./commands/parse.js'),
  }),
  format: defineCommand({
    usage: 'wsgi-lint format [--check | --diff] FILE | DIR | GLOB | -...',
    title: 'bring files into form',
    about:
      'Writes files anew with lines indented by section, names as httpd registers them, and few empty lines. What httpd makes of them stays\n' +
      'the same. Standard input (-) goes to standard output.',
    options: formatOptions,
    exits: { 1: 'something would change, with --check or --diff' },
    load: () => import('./commands/format.js'),
  }),
  explain: defineCommand({
    usage: 'wsgi-lint explain RULE | DIRECTIVE | OPTION',
    title: 'explain a rule, a directive or an option',
    about:
      'Prints the documentation of a rule, or what is known of a directive or of an option: `WSGIDaemonProcess:threads`, or `threads=`.',
    options: explainOptions,
    load: () => import('./commands/explain.js'),
  }),
  route: defineCommand({
    usage: 'wsgi-lint route [METHOD] URL -f FILE | FILE...',
    title: 'say where a request goes',
    about:
      'Replays what httpd does with a request: which virtual host, which file or script, which sections, whether it may, and in which process\n' +
      'group. The configuration is a main file (-f), or files and folders that are read together. With --matrix, a file of requests is checked.',
    options: routeOptions,
    exits: { 1: 'an answer of --matrix is not as expected, or httpd refuses its configuration' },
    load: () => import('./commands/route.js'),
  }),
  routes: defineCommand({
    usage: 'wsgi-lint routes -f FILE | FILE...',
    title: 'list what is mounted where',
    about:
      'Prints, for each virtual host, the URLs that something answers: what it is, in which process group, as whom, and who may.',
    options: routesOptions,
    load: () => import('./commands/routes.js'),
  }),
  migrate: defineCommand({
    usage: 'wsgi-lint migrate --to PRODUCT=VERSION [--diff | --write] FILE...',
    title: 'list and make the changes that an upgrade needs',
    about:
      'Lists what has to change in configuration files for a newer httpd or mod_wsgi, with places and reasons. --diff shows the changes that it\n' +
      'can make, --write makes them; what is listed behind them is to be done by hand.',
    options: migrateOptions,
    exits: { 0: 'nothing is left to do', 1: 'something is' },
    load: () => import('./commands/migrate.js'),
  }),
  rules: defineCommand({
    usage: 'wsgi-lint rules [--format json]',
    title: 'list the rules',
    about: 'Lists every rule with its severity, preset and title.',
    options: rulesOptions,
    load: () => import('./commands/rules.js'),
  }),
  lsp: defineCommand({
    usage: 'wsgi-lint lsp --stdio',
    title: 'run the language server',
    about: 'Runs the language server for editors.',
    options: lspOptions,
    load: () => import('./commands/lsp.js'),
  }),
  init: defineCommand({
    usage: 'wsgi-lint init',
    title: 'write a configuration file',
    about: 'Writes wsgi-lint.config.json into the working directory, as what is found there suggests.',
    options: initOptions,
    load: () => import('./commands/init.js'),
  }),
} as const satisfies Readonly<Record<string, Command>>;
