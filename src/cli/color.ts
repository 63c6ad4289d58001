import type { Io, Output } from './io.js';

/** Whether to write colours: `--color` first, then https://no-color.org and FORCE_COLOR, then whether someone is looking. */
export function wantsColors(when: 'auto' | 'always' | 'never' | undefined, { env }: Io, output: Output): boolean {
  if (when === 'always' || when === 'never') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return output.isTTY && env.TERM !== 'dumb';
}
