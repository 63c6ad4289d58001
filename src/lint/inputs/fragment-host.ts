import type { Host } from '../../httpd/host.js';
import { mountedHost } from '../../httpd/host-mounted.js';
import { unknownHost } from '../../httpd/host-unknown.js';
import { encode, type Source } from '../../text/index.js';

/** The host of fragments: a server of which nothing is known but their own texts, and the folders that `here` has, if any. */
export function fragmentHost(
  sources: readonly Source[],
  here: { readonly host: Host; readonly has: (path: string) => boolean },
): Host {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const alone: Host = {
    ...unknownHost,
    readFile(path) {
      const text = texts.get(path);
      return text === undefined ? unknownHost.readFile(path) : { ok: true, bytes: encode(text) };
    },
    stat: (path) => (texts.has(path) ? 'file' : 'unknown'),
  };
  return mountedHost(alone, here.host, (path) => (here.has(path) && !texts.has(path) ? path : null));
}
