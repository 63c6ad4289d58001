import { visibleMessage } from '../lint/report/index.js';
import { version } from '../version.js';
import type { Command } from './command.js';
import { commands, lint } from './commands.js';
import { exit } from './exit.js';
import { entry, helpText } from './help.js';
import { type Io, say } from './io.js';
import { usageError } from './usage.js';

/**
 * Runs the program.
 * @param argv what stands behind the program's name
 * @returns the exit status (see `exit`)
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [first = '', ...rest] = argv;
    return Object.hasOwn(commands, first)
      ? await runCommand(commands[first as keyof typeof commands], rest, io)
      : await runCommand(lint, argv, io);
  } catch (error) {
    say(io, `internal error: ${visibleMessage(error instanceof Error ? error.message : String(error))}`);
    say(io, 'this is a bug in wsgi-lint; please report it with the configuration that shows it');
    if (io.env.DEBUG === 'wsgi-lint' && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return exit.failure;
  }
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  const call = command.parse(argv);
  if (!call.ok) return usageError(io, call.message, command);
  if (call.help) {
    io.stdout.write(helpText(command, command === lint ? commandList() : ''));
    return exit.ok;
  }
  if (call.version) {
    io.stdout.write(`wsgi-lint ${version}\n`);
    return exit.ok;
  }
  return call.run(io);
}

function commandList(): string {
  const list = Object.entries(commands).map(([name, { title }]) => entry(name, title));
  return `\nCommands (\`wsgi-lint COMMAND --help\`):\n${list.join('')}`;
}
