import { configdump } from '../../httpd/configtest.js';
import { dumpKinds } from '../../httpd/dump.js';
import { visible } from '../../lint/report/index.js';
import { didYouMean, listed } from '../../lint/wording.js';
import type { Call } from '../command.js';
import { httpdOptions } from '../httpd-options.js';
import { printResult } from '../httpd-result.js';
import type { configtestOptions } from '../options.js';
import { usageError } from '../usage.js';

const USAGE = { usage: 'wsgi-lint dump' };

export async function run({ options, operands, io }: Call<typeof configtestOptions>): Promise<number> {
  const [named, ...others] = operands;
  const kind = dumpKinds.find((name) => name === named);
  if (kind === undefined) {
    const what = named === undefined ? '' : `, not \`${visible(named)}\`${didYouMean(named, dumpKinds)}`;
    return usageError(io, `dump takes ${listed(dumpKinds, 'or')}${what}`, USAGE);
  }
  if (others.length > 0) return usageError(io, 'the main file is named with -f', USAGE);
  const asked = httpdOptions(options, io);
  return typeof asked === 'string'
    ? usageError(io, asked, USAGE)
    : printResult(configdump(kind, asked), options.json, io);
}
