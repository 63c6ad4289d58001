import type { Host } from '../httpd/host.js';
import { unknownHost } from '../httpd/host-unknown.js';
import { encode, type Source } from '../text/index.js';

/** The host of fragments: a server of which nothing is known but their own texts. */
export function fragmentHost(sources: readonly Source[]): Host {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    ...unknownHost,
    readFile(path) {
      const text = texts.get(path);
      return text === undefined ? unknownHost.readFile(path) : { ok: true, bytes: encode(text) };
    },
    stat: (path) => (texts.has(path) ? 'file' : 'unknown'),
  };
}
