import { encode } from '../text/index.js';
import type { Host } from './host.js';

/** A host on which some texts stand in the place of the files below them. `textOf` is asked with absolute paths. */
export function overlayHost(base: Host, textOf: (path: string) => string | undefined): Host {
  return {
    ...base,
    readFile(path) {
      const text = textOf(path);
      return text === undefined ? base.readFile(path) : { ok: true, bytes: encode(text) };
    },
    stat: (path, options) => (textOf(path) === undefined ? base.stat(path, options) : 'file'),
  };
}
