import { type ConfigTestResult, configdump, configtest } from '../../httpd/configtest.js';
import { dumpDefine, dumpKinds } from '../../httpd/dump.js';
import type { Call } from '../command.js';
import { httpdOptions } from '../httpd-options.js';
import { printResult } from '../httpd-result.js';
import type { configtestOptions } from '../options.js';
import { usageError } from '../usage.js';

const USAGE = { usage: 'wsgi-lint configtest' };

export async function run({ options, operands, io }: Call<typeof configtestOptions>): Promise<number> {
  if (operands.length > 0) return usageError(io, 'the main file is named with -f', USAGE);
  const asked = httpdOptions(options, io);
  if (typeof asked === 'string') return usageError(io, asked, USAGE);
  // `-D DUMP_VHOSTS` asks for a dump, as it does of httpd.
  const kind = dumpKinds.find((name) => options.define.includes(dumpDefine(name) ?? ''));
  const result: ConfigTestResult = kind === undefined ? configtest(asked) : configdump(kind, asked);
  return printResult(result, options.json, io);
}
