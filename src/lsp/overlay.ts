import type { Host } from '../httpd/host.js';
import { encode } from '../text/index.js';

/** A host on which the texts of open documents stand in the place of the files below them. `textOf` is asked with absolute paths. */
export function overlayHost(base: Host, textOf: (path: string) => string | undefined): Host {
  return {
    readFile(path) {
      const text = textOf(path);
      return text === undefined ? base.readFile(path) : { ok: true, bytes: encode(text) };
    },
    stat(path, options) {
      return textOf(path) === undefined ? base.stat(path, options) : 'file';
    },
    readDirectory: (path) => base.readDirectory(path),
    environment: (name) => base.environment(name),
    user: (name) => base.user(name),
    group: (name) => base.group(name),
    resolves: (hostName) => base.resolves(hostName),
  };
}
