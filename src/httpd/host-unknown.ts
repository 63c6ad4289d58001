import type { Host } from './host.js';

/** A machine of which nothing is known: what fragments are read on. */
export const unknownHost: Host = {
  readFile: () => ({ ok: false, error: 'unknown' }),
  readDirectory: () => ({ ok: false, error: 'unknown' }),
  stat: () => 'unknown',
  environment: () => undefined,
  user: () => 'unknown',
  group: () => 'unknown',
  resolves: () => 'unknown',
};
