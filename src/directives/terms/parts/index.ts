import type { PartedArgument } from './part.js';
import { period } from './periods.js';
import { store } from './stores.js';
import { sedCommand, substitution } from './substitutions.js';

export type { ArgumentPart, Continuation, PartedArgument } from './part.js';

const expires = period(true);

/** By directive: which argument, and what it is made of. */
const PARTED: Readonly<Record<string, readonly [index: number, argument: PartedArgument]>> = {
  AuthnCacheSOCache: [0, store],
  CacheSocache: [0, store],
  CookieExpires: [0, period(false)],
  ExpiresByType: [1, expires],
  ExpiresDefault: [0, expires],
  InputSed: [0, sedCommand],
  OutputSed: [0, sedCommand],
  SSLSessionCache: [0, store],
  SSLStaplingCache: [0, store],
  Substitute: [0, substitution],
};

/** What an argument of a directive, by its registered name, is made of; `null` when it is a whole. */
export function partedArgument(directive: string, index: number): PartedArgument | null {
  const found = Object.hasOwn(PARTED, directive) ? PARTED[directive] : undefined;
  return found?.[0] === index ? found[1] : null;
}
