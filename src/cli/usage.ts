import { visibleMessage } from '../lint/report/index.js';
import { exit } from './exit.js';
import { type Io, say } from './io.js';

/** Says what is wrong with the command line, and where the right way is documented. `usage` starts with the command's words. */
export function usageError(io: Io, message: string, { usage }: { readonly usage: string }): number {
  const words = usage.split(' ').filter((word) => /^[a-z][a-z-]*$/.test(word));
  say(io, `${visibleMessage(message)}; see \`${words.join(' ')} --help\``);
  return exit.usage;
}
