import type { Call } from '../command.js';
import { exit } from '../exit.js';
import type { lspOptions } from '../options.js';
import { usageError } from '../usage.js';

/** The server talks over the process's own standard streams and ends the process when its client goes. */
export async function run({ options, operands, io }: Call<typeof lspOptions>): Promise<number> {
  if (operands.length > 0 || !options.stdio)
    return usageError(io, 'the language server speaks over standard input and output alone: --stdio', {
      usage: 'wsgi-lint lsp',
    });
  const { serveStdio } = await import('../../lsp/server-node.js');
  serveStdio();
  return exit.ok;
}
