import type { Call } from '../command.js';
import { lintOnce } from '../lint-once.js';
import type { lintOptions } from '../options.js';

export async function run(call: Call<typeof lintOptions>): Promise<number> {
  if (!call.options.watch) return (await lintOnce(call)).status;
  const { watch } = await import('../watch.js');
  return watch(call.io, () => lintOnce(call));
}
