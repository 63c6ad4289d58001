import { parseArgs } from 'node:util';
import { visible } from '../lint/report/index.js';
import { didYouMean, listed } from '../lint/wording.js';
import type { Given, OptionSpec, OptionTable } from './options.js';

export type Parsed<Table extends OptionTable> =
  | { readonly ok: true; readonly options: Given<Table>; readonly operands: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Takes a command line apart by a table of options. Options and operands may be mixed; `--` ends the options. */
export function parseArguments<Table extends OptionTable>(argv: readonly string[], table: Table): Parsed<Table> {
  const { tokens } = parseArgs({
    args: withAssumed(argv, table),
    options: Object.fromEntries(
      Object.entries(table).map(([name, { short, value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const given = defaults(table);
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // As a path it would be the working directory, which nobody means by a variable that is not set.
      if (token.value === '') return { ok: false, message: 'an operand is empty' };
      operands.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (spec === undefined) return { ok: false, message: unknownOption(token.rawName, table) };
    const wrong = wrongValue(token.rawName, token.value, spec);
    if (wrong !== null) return { ok: false, message: wrong };
    const before = given[token.name];
    if (Array.isArray(before)) before.push(token.value ?? '');
    else given[token.name] = token.value ?? true;
  }
  return { ok: true, options: given as Given<Table>, operands };
}

/** An option whose value is left out gets the one that it then has: it takes none from the word behind it. */
function withAssumed(argv: readonly string[], table: OptionTable): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, at) => {
    const spec = word.startsWith('--') && (end < 0 || at < end) ? table[word.slice(2)] : undefined;
    return spec?.assumed === undefined ? word : `${word}=${spec.assumed}`;
  });
}

/** What is given when nothing is. */
export function noOptions<Table extends OptionTable>(table: Table): Given<Table> {
  return defaults(table) as Given<Table>;
}

function defaults(table: OptionTable): Record<string, boolean | string | string[] | undefined> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { value, repeatable }]) => [
      name,
      repeatable ? [] : value === undefined ? false : undefined,
    ]),
  );
}

function wrongValue(rawName: string, value: string | undefined, spec: OptionSpec): string | null {
  if (spec.value === undefined) return value === undefined ? null : `\`${rawName}\` takes no value`;
  if (value === undefined) return `\`${rawName}\` needs a value: ${spec.value}`;
  if (spec.choices === undefined || spec.choices.includes(value)) return null;
  return `\`${rawName}\` takes ${listed(spec.choices, 'or')}, not \`${visible(value)}\`${didYouMean(value, spec.choices)}`;
}

function unknownOption(rawName: string, table: OptionTable): string {
  const names = Object.keys(table).map((name) => `--${name}`);
  return `unknown option \`${visible(rawName)}\`${rawName.startsWith('--') ? didYouMean(rawName, names) : ''}`;
}
