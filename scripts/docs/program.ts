import type { Command } from '../../src/cli/command.js';
import { commands, lint } from '../../src/cli/commands.js';
import type { OptionSpec } from '../../src/cli/options.js';

/** One option as a shell and a manual see it. */
export interface Option extends OptionSpec {
  readonly name: string;
}

/** The main job (`null`), or one of the commands. */
export interface Job {
  readonly name: string | null;
  readonly command: Command;
  readonly options: readonly Option[];
  /** What may be its first operand; a file otherwise. */
  readonly operands: readonly string[] | 'file' | 'rule' | 'nothing';
}

export const jobs: readonly Job[] = [
  jobOf(null, lint),
  ...Object.entries(commands).map(([name, command]) => jobOf(name, command)),
];

function jobOf(name: string | null, command: Command): Job {
  const options = Object.entries(command.options).map(([key, spec]): Option => ({ name: key, ...spec }));
  return { name, command, options: options.filter(({ hidden }) => hidden !== true), operands: operandsOf(command) };
}

/** As the usage says them: `a|b|c` are words, `RULE` one of `wsgi-lint rules`, `FILE` a file. */
function operandsOf({ usage }: Command): Job['operands'] {
  const words = usage.split(' ').slice(2);
  const choices = words.find((word) => /^[a-z-]+(?:\|[a-z-]+)+$/.test(word));
  if (choices !== undefined) return choices.split('|');
  if (words.includes('RULE')) return 'rule';
  return words.some((word) => word.includes('FILE')) ? 'file' : 'nothing';
}

/** What an option's value may be. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'none' | 'directory' | 'file' | 'rule' | 'text' };

export function valuesOf({ choices, offered, value }: Option): Values {
  const words = choices ?? offered;
  if (words !== undefined) return { kind: 'words', words };
  if (value === undefined) return { kind: 'none' };
  if (value === 'DIR') return { kind: 'directory' };
  if (value === 'FILE' || value === 'PATH') return { kind: 'file' };
  return { kind: value === 'NAME=LEVEL' ? 'rule' : 'text' };
}
