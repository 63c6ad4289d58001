import { exitEntries } from '../../src/cli/exit.js';
import { homepage, version } from '../../src/version.js';
import { type Job, jobs, type Option } from './program.js';

/** Of the last change of what the page says by itself. */
const DATE = '2026-11-21';

const ENVIRONMENT: Readonly<Record<string, string>> = {
  NO_COLOR: 'No colours, unless `--color` says otherwise.',
  FORCE_COLOR: 'Colours also when the output is no terminal.',
  DEBUG: '`wsgi-lint`: internal errors are printed with the place in the program where they happened.',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  'wsgi-lint conf.d/*.conf': 'Lints files that are parts of one server.',
  'wsgi-lint --sysroot image/ image/etc/httpd/conf/httpd.conf': "Lints a server's whole configuration, unpacked here.",
  'wsgi-lint --format sarif=report.sarif --format pretty .':
    'Writes a report for code scanning, and prints one to read.',
  'wsgi-lint configtest -f /etc/httpd/conf/httpd.conf': 'Says what `httpd -t` would say.',
  'wsgi-lint explain wsgi/undefined-process-group': 'Tells what a rule is about.',
};

/** `docs/wsgi-lint.1`, in the language of man(7). */
export function manPage(): string {
  const [main, ...others] = jobs;
  if (main === undefined) return '';
  return [
    '.\\" Made by `npm run update-docs`: change the table of options, not this file.',
    `.TH WSGI\\-LINT 1 ${DATE} "wsgi\\-lint ${version}" "User Commands"`,
    '.SH NAME',
    `wsgi\\-lint \\- ${roff(main.command.title)}`,
    '.SH SYNOPSIS',
    ...jobs.flatMap(({ command: { usage } }, at) => [...(at === 0 ? [] : ['.br']), synopsis(usage)]),
    '.SH DESCRIPTION',
    prose(main.command.about),
    '.SH OPTIONS',
    ...main.options.flatMap(optionLines),
    '.SH COMMANDS',
    ...others.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...exitEntries(main.command.exits).flatMap(([code, meaning]) => entry(code, meaning)),
    '.PP',
    prose('Commands exit with 0 when they are done, and with 2 and 3 as above, but for what stands there.'),
    '.SH ENVIRONMENT',
    ...Object.entries(ENVIRONMENT).flatMap(([name, text]) => entry(name, text)),
    '.SH FILES',
    ...entry('wsgi-lint.config.json', 'The configuration file, in the working directory or above it.'),
    '.SH EXAMPLES',
    ...Object.entries(EXAMPLES).flatMap(([command, text]) => entry(command, text)),
    '.SH SEE ALSO',
    '.BR httpd (8),',
    '.BR apachectl (8)',
    '.PP',
    roff(homepage),
    '',
  ].join('\n');
}

function commandLines({ command: { usage, about, exits }, options }: Job): readonly string[] {
  const statuses = Object.entries(exits).map(([code, meaning]) => `It exits with ${code} when ${meaning}.`);
  return ['.SS', synopsis(usage), prose([about, ...statuses].join(' ')), ...options.flatMap(optionLines)];
}

/** The program and its command in bold, the rest as it is. */
function synopsis(usage: string): string {
  const [, words = '', rest = ''] = /^((?:[a-z][a-z-]*(?: |$))+)(.*)$/.exec(usage) ?? [];
  return `${bold(words.trimEnd())}${rest === '' ? '' : ` ${roff(rest)}`}`;
}

function optionLines({ name, short, value, help, choices }: Option): readonly string[] {
  const italic = value === undefined ? '' : ` \\fI${roff(value)}\\fP`;
  const names = [...(short === undefined ? [] : [bold(`-${short}`)]), `${bold(`--${name}`)}${italic}`].join(', ');
  const one = choices === undefined ? '' : ` One of ${choices.join(', ')}.`;
  return ['.TP', names, prose(`${capitalized(help)}.${one}`)];
}

function entry(term: string, text: string): readonly string[] {
  return ['.TP', bold(term), prose(text.endsWith('.') ? text : `${capitalized(text)}.`)];
}

/** Text in which backticks quote what is typed, in lines of the length that mandoc likes. */
function prose(text: string): string {
  const words = roff(text)
    .replace(/\\\(ga(.*?)\\\(ga/g, '\\fB$1\\fP')
    .split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > 80) lines.push(word.replace(/^\./, '\\&.'));
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

function bold(text: string): string {
  return `\\fB${roff(text)}\\fP`;
}

/** Text as roff prints it unchanged: a line that starts with a dot would be a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '\\(ga')
    .replaceAll("'", '\\(aq')
    .replaceAll('…', '\\[u2026]')
    .replace(/^\./, '\\&.');
}

function capitalized(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}
