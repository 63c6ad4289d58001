import { perServer } from './per-server.js';

/** All of a server is here, from its main file on: what is not seen is not there. A file that only loads modules may be a part of it. */
export const isWhole = perServer(
  ({ settings, incomplete, files }): boolean =>
    !settings.fragment && !incomplete && files.some(({ source }) => /^[ \t]*ServerRoot[ \t]/im.test(source.text)),
);
