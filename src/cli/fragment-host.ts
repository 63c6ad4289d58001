import type { Host } from '../httpd/host.js';
import { encode, type Source } from '../text/index.js';

/** The host of fragments: a server of which nothing is known but their own texts. */
export function fragmentHost(sources: readonly Source[]): Host {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    readFile(path) {
      const text = texts.get(path);
      return text === undefined ? { ok: false, error: 'unknown' } : { ok: true, bytes: encode(text) };
    },
    readDirectory: () => ({ ok: false, error: 'unknown' }),
    stat: (path) => (texts.has(path) ? 'file' : 'unknown'),
    environment: () => undefined,
    user: () => 'unknown',
    group: () => 'unknown',
    resolves: () => 'unknown',
  };
}
