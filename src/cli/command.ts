import { type Parsed, parseArguments } from './arguments.js';
import type { ExitMeanings } from './exit.js';
import type { Io } from './io.js';
import type { Given, OptionTable } from './options.js';

/** One call of a command. */
export interface Call<Table extends OptionTable> {
  readonly options: Given<Table>;
  readonly operands: readonly string[];
  readonly io: Io;
}

/** What a command is called by and documented with, and where its code is. */
interface CommandSpec<Table extends OptionTable> {
  readonly usage: string;
  /** For the list of commands. */
  readonly title: string;
  readonly about: string;
  readonly options: Table;
  /** What its exit statuses say, where that is not common to all. */
  readonly exits?: ExitMeanings;
  /** Start-up pays for one command alone. */
  load(): Promise<{ run(call: Call<Table>): Promise<number> }>;
}

export interface Command {
  readonly usage: string;
  readonly title: string;
  readonly about: string;
  readonly options: OptionTable;
  readonly exits: ExitMeanings;
  parse(argv: readonly string[]): ParsedCall;
}

export type ParsedCall =
  | { readonly ok: false; readonly message: string }
  | { readonly ok: true; readonly help: boolean; readonly version: boolean; run(io: Io): Promise<number> };

/** Makes a command that reads its arguments by its table of options. */
export function defineCommand<const Table extends OptionTable>(spec: CommandSpec<Table>): Command {
  const { usage, title, about, options, exits = {}, load } = spec;
  return {
    usage,
    title,
    about,
    options,
    exits,
    parse(argv) {
      const parsed: Parsed<Table> = parseArguments(argv, options);
      if (!parsed.ok) return parsed;
      return {
        ok: true,
        help: Boolean(parsed.options.help),
        version: Boolean(parsed.options.version),
        run: async (io) => (await load()).run({ options: parsed.options, operands: parsed.operands, io }),
      };
    },
  };
}
