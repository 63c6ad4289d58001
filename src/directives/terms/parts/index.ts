import type { PartedArgument } from './part.js';
import { period } from './periods.js';
import { healthParameter, memberParameter, proxyParameter, workerParameter } from './proxy-parameters.js';
import { store } from './stores.js';
import { sedCommand, substitution } from './substitutions.js';

export type { ArgumentPart, Continuation, PartedArgument } from './part.js';

type At = (index: number, words: readonly string[]) => boolean;

const first: At = (index) => index === 0;
const isUrl = (word = ''): boolean => /^(?:[a-z]+:|!)/i.test(word);
const expires = period(true);

/** By directive: which of its arguments, and what these are made of. */
const PARTED: Readonly<Record<string, readonly [at: At, argument: PartedArgument]>> = {
  AuthnCacheSOCache: [first, store],
  // The URL of the balancer stands first, outside of `<Proxy>`.
  BalancerMember: [(index, [url = '']) => index > (/^balancer:/i.test(url) ? 1 : 0), memberParameter],
  CacheSocache: [first, store],
  CookieExpires: [first, period(false)],
  ExpiresByType: [(index) => index === 1, expires],
  ExpiresDefault: [first, expires],
  InputSed: [first, sedCommand],
  OutputSed: [first, sedCommand],
  ProxyHCTemplate: [(index) => index > 0, healthParameter],
  // In `<Location>` the URL stands first.
  ProxyPass: [(index, [path]) => index > (isUrl(path) ? 0 : 1), proxyParameter],
  ProxyPassMatch: [(index, [path]) => index > (isUrl(path) ? 0 : 1), proxyParameter],
  ProxySet: [(index, [url]) => index > 0 || !isUrl(url), workerParameter],
  SSLSessionCache: [first, store],
  SSLStaplingCache: [first, store],
  Substitute: [first, substitution],
};

/**
 * What an argument of a directive, by its registered name, is made of; `null` when it is a whole.
 * @param words the arguments of the line
 */
export function partedArgument(directive: string, index: number, words: readonly string[]): PartedArgument | null {
  const found = Object.hasOwn(PARTED, directive) ? PARTED[directive] : undefined;
  return found?.[0](index, words) === true ? found[1] : null;
}
