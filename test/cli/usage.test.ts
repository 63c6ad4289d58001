import { expect, test } from 'vitest';
import { commands, lint } from '../../src/cli/commands.js';
import { runCli } from './run-cli.js';

const wrong: readonly (readonly [command: string, message: string])[] = [
  ['', 'no file, directory or pattern is given'],
  ['--formt json a.conf', 'unknown option `--formt`; did you mean `--format`?'],
  ['-Z a.conf', 'unknown option `-Z`'],
  ["a.conf ''", 'an operand is empty'],
  [
    '--format sarrif a.conf',
    'unknown format `sarrif`: pretty, concise, json, json-lines, sarif, github, gitlab, junit, checkstyle or rdjson; did you mean `sarif`?',
  ],
  ['--format jsn a.conf', 'did you mean `json`?'],
  ['-f json -f concise a.conf', 'only one format can go to standard output'],
  ['--quiet=yes a.conf', '`--quiet` takes no value'],
  ['--sysroot', '`--sysroot` needs a value: DIR'],
  ['--severity errr a.conf', '`--severity` takes hint, info, warning or error, not `errr`; did you mean `error`?'],
  ['--rule wsgi/undefined-process-group a.conf', "a rule's level is written NAME=LEVEL"],
  ['--rule wsgi/undefined-process-grup=off a.conf', 'did you mean `wsgi/undefined-process-group`?'],
  ['--rule nothing/*=off a.conf', 'no rule is called `nothing/*`'],
  ['--max-warnings few a.conf', '`--max-warnings` takes a number, not `few`'],
  ['--server-version two a.conf', '`--server-version two` is no version'],
  ['--mod-wsgi-version 1.2.3.4 a.conf', '`--mod-wsgi-version 1.2.3.4` is no version'],
  ['--fix -', 'standard input cannot be fixed'],
  ['configtest a.conf', 'the main file is named with -f'],
  ['dump vhost', 'did you mean `vhosts`?'],
  ['dump', 'dump takes config, includes, vhosts, modules, run-cfg or directives'],
  ['parse', 'parse takes one file'],
  ['rules wsgi', 'rules takes no operand'],
  ['explain', 'explain takes one rule, directive or option'],
  ['explain WSGIScriptAlia', 'did you mean `WSGIScriptAlias`?'],
  ['lsp', '--stdio'],
];

/** As a shell takes a line apart. */
function words(command: string): readonly string[] {
  return command
    .split(' ')
    .filter(Boolean)
    .map((word) => (word === "''" ? '' : word));
}

test.each(wrong)('wrong usage: %s', async (command, message) => {
  const ran = await runCli(words(command), { files: { 'a.conf': '' } });
  expect(ran.stderr).toContain(message);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ['confgitest', 'wsgi-lint: confgitest: No such file or directory; did you mean `configtest`?\n'],
  ['missing.conf', 'wsgi-lint: missing.conf: No such file or directory\n'],
])('what is neither a file nor a command is told, and nothing else: %s', async (operand, stderr) => {
  expect(await runCli([operand])).toEqual({ status: 3, stdout: '', stderr });
});

test('help says what a command means by its exit status', async () => {
  const statuses = async (...argv: string[]): Promise<string[]> => {
    const [, list = ''] = (await runCli([...argv, '--help'])).stdout.split('Exit status:\n');
    return Array.from(list.matchAll(/^ {2}(\d+) +(.*)$/gm), ([, code, meaning]) => `${code} ${meaning?.split(':')[0]}`);
  };
  expect(await statuses()).toEqual([
    '0 nothing at or above --fail-on',
    '1 findings',
    '2 wrong usage, or a wrong configuration file',
    '3 the job could not be done',
    '130 --watch was interrupted',
  ]);
  expect((await statuses('configtest')).slice(0, 2)).toEqual([
    '0 httpd would start',
    '1 httpd refuses the configuration',
  ]);
  expect((await statuses('rules')).slice(0, 2)).toEqual(['0 done', '2 wrong usage, or a wrong configuration file']);
});

test('help says what the value of an option may be', async () => {
  const { stdout } = await runCli(['--help']);
  expect(stdout).toContain('colours (default: auto); one of auto, always or never\n');
  expect(stdout).toContain("as httpd's -D; with a value, as Define\n");
});

test.each(['', ...Object.keys(commands)])('help: %s', async (name) => {
  const { status, stdout, stderr } = await runCli([name, '--help'].filter(Boolean));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const command = name === '' ? lint : commands[name as keyof typeof commands];
  for (const [option, { hidden }] of Object.entries(command.options))
    expect(stdout.includes(`--${option}`)).toBe(hidden !== true);
});
