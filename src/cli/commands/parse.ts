import { parse } from '../../grammar/index.js';
import { visible } from '../../lint/report/index.js';
import { astJson } from '../ast-json.js';
import type { Call } from '../command.js';
import { exit } from '../exit.js';
import { readInput } from '../input-text.js';
import { say } from '../io.js';
import type { parseOptions } from '../options.js';
import { usageError } from '../usage.js';

export async function run({ options, operands, io }: Call<typeof parseOptions>): Promise<number> {
  const [path] = operands;
  if (path === undefined || operands.length > 1)
    return usageError(io, 'parse takes one file', { usage: 'wsgi-lint parse' });
  const input = await readInput(path, io);
  if (!input.ok) {
    say(io, `${visible(path)}: ${input.message}`);
    return exit.failure;
  }
  io.stdout.write(astJson(parse(input.source), options.pretty ? 2 : 0));
  return exit.ok;
}
