import type { Exchange } from './exchange.js';

/**
 * Rules that look ahead have subrequests look ahead in turn, for the same again and again: what is looked up under the same circumstances leads
 * to the same.
 * @param what the URL or file
 */
export function once(exchange: Exchange, what: string, look: () => Exchange): Exchange {
  const { replay, uri, filename, documentRoot, user, environment, config, walked } = exchange;
  const variables = [...environment].map(([name, value]) => `${name}=${value}`);
  const objects = [walked, ...config].map(numberOf).join(' ');
  const key = [what, depthOf(exchange), uri, filename, documentRoot, user, objects, ...variables].join('\0');
  const found = replay.lookups.get(key) ?? look();
  replay.lookups.set(key, found);
  return found;
}

/** How many requests led to this one. */
function depthOf(exchange: Exchange): number {
  let depth = 0;
  for (let at: Exchange | null = exchange; at !== null; at = at.main ?? at.previous) depth++;
  return depth;
}

const numbers = new WeakMap<object, number>();
let count = 0;

/** The same number for the same object. */
function numberOf(object: object | null): number {
  if (object === null) return 0;
  const number = numbers.get(object) ?? ++count;
  numbers.set(object, number);
  return number;
}
