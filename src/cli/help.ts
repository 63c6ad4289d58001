import { listed } from '../lint/wording.js';
import type { Command } from './command.js';
import { exitEntries } from './exit.js';
import type { OptionSpec } from './options.js';

const MARGIN = 28;

/** The text of `--help`. */
export function helpText({ usage, about, options: table, exits }: Command, extra = ''): string {
  const options = Object.entries(table)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, spec]) => entry(names(name, spec), explained(spec)));
  const codes = exitEntries(exits).map(([code, meaning]) => entry(code, meaning));
  return `Usage: ${usage}\n\n${about}\n\nOptions:\n${options.join('')}${extra}\nExit status:\n${codes.join('')}`;
}

/** A term and its explanation, on the next line when the term is long. */
export function entry(term: string, text: string): string {
  const head = `  ${term}`;
  return head.length < MARGIN ? `${head.padEnd(MARGIN)}${text}\n` : `${head}\n${' '.repeat(MARGIN)}${text}\n`;
}

function names(name: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function explained({ help, choices }: OptionSpec): string {
  return choices === undefined ? help : `${help}; one of ${listed(choices, 'or')}`;
}
