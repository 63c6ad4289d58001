import { atoi } from './number.js';

/** What a `ServerName` says. */
export interface WrittenServerName {
  /** As it is written. */
  readonly name: string;
  /** `null`: none is written. */
  readonly port: number | null;
}

/** `server_hostname_port` (server/core.c): a scheme is taken off in front of the name, and all from the first colon on behind it. */
export function parseServerName(word: string): WrittenServerName {
  const scheme = word.indexOf('://');
  const [name = '', port] = (scheme < 0 ? word : word.slice(scheme + '://'.length)).split(':', 2);
  return { name, port: port === undefined ? null : atoi(port) };
}
