import type { KEPT_NAMES } from '../httpd/reading.js';
import type { ConfigNode, Server } from './server.js';

/** Those of `names` that httpd runs while it reads, or may run, in its order: variables expanded, macros put in. */
export function ranLines({ reading }: Server, ...names: readonly (typeof KEPT_NAMES)[number][]): readonly ConfigNode[] {
  return reading.ran.filter(({ name }) => (names as readonly string[]).includes(name));
}
